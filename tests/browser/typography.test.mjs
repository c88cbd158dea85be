// Typography: lines have a readable length, footnotes stand next to their marks in wide windows and after the text in
// narrow ones, and nothing covers the target of a link.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { addressOf, pagesOf, textOf } from './site.mjs';
import { browser, folder, root } from './setup.mjs';

const notesOf = (file) => textOf(folder, file).match(/<li id="fn-\d+"/g)?.length ?? 0;
const withNotes = pagesOf(folder).filter((file) => notesOf(file) > 0);
const most = withNotes.reduce((one, other) => (notesOf(other) > notesOf(one) ? other : one));

/** Opens a page in a window of this width and returns what `look` returns for it. */
async function on(file, width, look) {
  const page = await open(browser, root, { width });
  await visit(page, root + addressOf(file));
  const result = await look(page);
  await page.context().close();
  return result;
}

/** The number of characters in each line of the text's paragraphs, except the last line of each paragraph. */
const lines = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.text > p')].flatMap((paragraph) => {
      const lines = [];
      let edge = Infinity;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.parentElement.closest('sup')) continue;
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const [box] = range.getClientRects();
          if (!box?.width) continue;
          if (box.left < edge) lines.push(0);
          lines[lines.length - 1] += 1;
          edge = box.left;
        }
      }
      return lines.slice(0, -1);
    }),
  );

test('lines have 60 to 75 characters on average in a window of 1280 pixels', async () => {
  const counts = await on(most, 1280, lines);
  assert.ok(counts.length > 30, `${counts.length} lines`);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  assert.ok(mean >= 60 && mean <= 75, `${mean.toFixed(1)} characters per line`);
  assert.ok(Math.max(...counts) <= 80, `${Math.max(...counts)} characters in the longest line`);
});

/** The boxes of the text, its last paragraph, its notes and their marks. */
const boxes = (page) =>
  page.evaluate(() => {
    const box = (element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    };
    return {
      text: box(document.querySelector('.text')),
      lastParagraph: box([...document.querySelectorAll('.text > p')].at(-1)),
      notes: [...document.querySelectorAll('.footnotes > ol > li')].map((note) => ({
        ...box(note),
        mark: box(document.getElementById(note.id.replace('fn', 'fnref'))),
      })),
    };
  });

/** The problems with notes that should stand in the margin. */
function marginProblems({ text, notes }) {
  return notes.flatMap((note, at) => {
    const problems = [];
    const above = notes[at - 1];
    const isPushed = above && note.mark.top < above.bottom + 24;
    if (note.right > text.left) problems.push('extends into the text');
    if (note.left < 16) problems.push('leaves no room for its number in the window');
    if (above && note.top < above.bottom) problems.push('overlaps the note before it');
    if (note.top < note.mark.top - 12) problems.push('is above its mark');
    if (!isPushed && note.top > note.mark.top + 12) problems.push('is below its mark');
    if (isPushed && note.top > above.bottom + 24) problems.push('is far below the note before it');
    return problems.map((problem) => `note ${at + 1} ${problem}: ${JSON.stringify({ note, above })}`);
  });
}

for (const width of [1280, 1440, 1920]) {
  test(`each note is in the left margin next to its mark: ${width} pixels`, async () => {
    assert.ok(notesOf(most) > 2, `${most} has ${notesOf(most)} notes`);
    const problems = [];
    for (const file of withNotes) {
      const measured = await on(file, width, boxes);
      problems.push(...marginProblems(measured).map((problem) => `${file}: ${problem}`));
    }
    assertNone(problems);
  });
}

test('notes that are longer than the text between their marks do not overlap', async () => {
  const measured = await on(most, 1280, async (page) => {
    await page.evaluate(() => {
      for (const words of document.querySelectorAll('.footnotes p')) {
        words.prepend('Of what a note may say there is no end. '.repeat(40));
      }
    });
    return boxes(page);
  });
  assertNone(marginProblems(measured));
  assert.ok(
    measured.notes.slice(1).some(({ top, mark }) => top > mark.top + 100),
    'no note was pushed down',
  );
});

for (const width of [360, 800, 1200]) {
  test(`notes follow the text in order: ${width} pixels`, async () => {
    const { text, notes, lastParagraph } = await on(most, width, boxes);
    let end = lastParagraph.bottom;
    for (const note of notes) {
      assert.ok(note.top >= end, `${note.top} is above ${end}`);
      assert.ok(note.left >= text.left && note.right <= text.right + 1);
      end = note.bottom;
    }
  });
}

for (const width of [360, 1280]) {
  test(`a mark links to its note, and the note links back: ${width} pixels`, async () => {
    const page = await open(browser, root, { width });
    await visit(page, root + addressOf(most));
    for (let number = 1; number <= notesOf(most); number += 1) {
      for (const [link, target] of [
        [`#fnref-${number}`, `#fn-${number}`],
        [`#fn-${number} [role=doc-backlink]`, `#fnref-${number}`],
      ]) {
        await page.locator(link).focus();
        await Promise.all([page.waitForURL((url) => url.hash === target), page.keyboard.press('Enter')]);
        await page.waitForFunction((target) => document.querySelector(target).matches(':target'), target);
        const arrived = await arrival(page, target);
        assert.ok(arrived.inside, `${target} is outside the window`);
        assert.ok(arrived.free, `${target} is hidden behind ${arrived.over}`);
        assert.notEqual(arrived.background, 'rgba(0, 0, 0, 0)', `${target} is not highlighted`);
      }
    }
    await page.context().close();
  });
}

/** Waits until the page has stopped scrolling, then checks whether the first line of a target is visible. */
async function arrival(page, target) {
  await page.evaluate(async () => {
    for (let last = -1; last !== scrollY; ) {
      last = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  });
  return page.evaluate((target) => {
    const element = document.querySelector(target);
    const [box] = element.getClientRects();
    const over = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + 8);
    return {
      inside: box.top >= 0 && box.bottom <= innerHeight,
      free: element.contains(over),
      over: over?.outerHTML.slice(0, 80),
      background: getComputedStyle(element).backgroundColor,
    };
  }, target);
}

test('the Tab key reaches all links in the text before those in the notes', async () => {
  const order = await on(most, 1280, (page) =>
    page.evaluate(() => {
      const stops = [...document.querySelectorAll('.text a[href]')];
      return stops.map((stop) => Boolean(stop.closest('.footnotes')));
    }),
  );
  assert.deepEqual(order, [...order].sort());
});
