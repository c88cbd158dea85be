// How a text is set: lines of a measure that is read with ease, notes beside their marks in wide windows and
// behind the text in narrow ones, and nothing that hides where a reader arrives.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { none } from './faults.mjs';
import { addressOf, pagesOf, textOf } from './site.mjs';
import { browser, folder, root } from './stage.mjs';

const notesOf = (file) => textOf(folder, file).match(/<li id="fn-\d+"/g)?.length ?? 0;
const withNotes = pagesOf(folder).filter((file) => notesOf(file) > 0);
const most = withNotes.reduce((one, other) => (notesOf(other) > notesOf(one) ? other : one));

/** A page in a window of this width, and what `look` sees on it. */
async function on(file, width, look) {
  const page = await open(browser, root, { width });
  await visit(page, root + addressOf(file));
  const seen = await look(page);
  await page.context().close();
  return seen;
}

/** The characters of each line of the text's paragraphs, but for the last line of each. */
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

test('a line has 60 to 75 characters in a window of 1280 pixels', async () => {
  const counts = await on(most, 1280, lines);
  assert.ok(counts.length > 30, `${counts.length} lines`);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  assert.ok(mean >= 60 && mean <= 75, `${mean.toFixed(1)} characters a line`);
  assert.ok(Math.max(...counts) <= 80, `${Math.max(...counts)} characters in the longest line`);
});

/** Where the text, its notes, their marks, and what stands at its right are. */
const places = (page) =>
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

/** What is wrong with notes that should stand in the margin. */
function besideFaults({ text, notes }) {
  return notes.flatMap((note, at) => {
    const faults = [];
    const above = notes[at - 1];
    const isPushed = above && note.mark.top < above.bottom + 24;
    if (note.right > text.left) faults.push('reaches into the text');
    if (note.left < 16) faults.push('reaches out of the window, with its number');
    if (above && note.top < above.bottom) faults.push('lies over the note before it');
    if (note.top < note.mark.top - 12) faults.push('stands above its mark');
    if (!isPushed && note.top > note.mark.top + 12) faults.push('stands below its mark');
    if (isPushed && note.top > above.bottom + 24) faults.push('is far below the note before it');
    return faults.map((fault) => `note ${at + 1} ${fault}: ${JSON.stringify({ note, above })}`);
  });
}

for (const width of [1280, 1440, 1920]) {
  test(`notes stand at the left of the text, each beside its mark, at ${width} pixels`, async () => {
    assert.ok(notesOf(most) > 2, `${most} has ${notesOf(most)} notes`);
    const faults = [];
    for (const file of withNotes) {
      const seen = await on(file, width, places);
      faults.push(...besideFaults(seen).map((fault) => `${file}: ${fault}`));
    }
    none(faults);
  });
}

test('notes that are longer than the text between their marks stand one below the other', async () => {
  const seen = await on(most, 1280, async (page) => {
    await page.evaluate(() => {
      for (const words of document.querySelectorAll('.footnotes p')) {
        words.prepend('Of what a note may say there is no end. '.repeat(40));
      }
    });
    return places(page);
  });
  none(besideFaults(seen));
  assert.ok(
    seen.notes.slice(1).some(({ top, mark }) => top > mark.top + 100),
    'none of them had to give way',
  );
});

for (const width of [360, 800, 1200]) {
  test(`notes stand behind the text at ${width} pixels, in their order`, async () => {
    const { text, notes, lastParagraph } = await on(most, width, places);
    let end = lastParagraph.bottom;
    for (const note of notes) {
      assert.ok(note.top >= end, `${note.top} is above ${end}`);
      assert.ok(note.left >= text.left && note.right <= text.right + 1);
      end = note.bottom;
    }
  });
}

for (const width of [360, 1280]) {
  test(`a mark leads to its note and the note back, at ${width} pixels`, async () => {
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
        const seen = await arrival(page, target);
        assert.ok(seen.inside, `${target} stays outside the window`);
        assert.ok(seen.free, `${target} is hidden behind ${seen.over}`);
        assert.notEqual(seen.ground, 'rgba(0, 0, 0, 0)', `${target} looks like any other`);
      }
    }
    await page.context().close();
  });
}

/** Whether a target is seen, by its first line and its ground; once the page has stopped moving. */
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
      ground: getComputedStyle(element).backgroundColor,
    };
  }, target);
}

test('behind a mark the keyboard goes on in the text, and the notes come behind it', async () => {
  const order = await on(most, 1280, (page) =>
    page.evaluate(() => {
      const stops = [...document.querySelectorAll('.text a[href]')];
      return stops.map((stop) => Boolean(stop.closest('.footnotes')));
    }),
  );
  assert.deepEqual(order, [...order].sort());
});
