// Printing: Chromium prints pages to PDF, and `pdftotext` reads the text of each sheet.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { addressOf, basePath } from './site.mjs';
import { browser, folder, root } from './setup.mjs';

const { url: base } = basePath(folder);
const NPT = 'briefs/non-proliferation-treaty-in-force/index.html';
const IVANOV = 'people/sergei-ivanov/index.html';
const ABM = 'treaties/abm-treaty/index.html';
const HOME = 'index.html';
const TITLE = 'The Arms Control Record';
const sheets = mkdtempSync(path.join(tmpdir(), 'sheets-'));
after(() => rmSync(sheets, { recursive: true }));

const flat = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * Prints a page. Returns `words`, the text of each sheet; `whole`, the text of all sheets; and `size`, the width and
 * height of a sheet in points. `prepare` may change the page beforehand. Words hyphenated at the end of a line stay
 * divided.
 */
async function printed(file, { format = 'A4', prepare = async () => {} } = {}) {
  const page = await open(browser, root);
  await visit(page, root + addressOf(file));
  await prepare(page);
  const pdf = path.join(sheets, 'page.pdf');
  await page.pdf({ path: pdf, format, preferCSSPageSize: true });
  await page.context().close();
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
  const size = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }).match(/Page size: *([\d.]+) x ([\d.]+)/);
  const words = text.split('\f').slice(0, -1).map(flat);
  return { words, whole: words.join(' '), size: size.slice(1).map((points) => Math.round(Number(points))) };
}

for (const [kind, file, running, title] of [
  ['a brief', NPT, 'Treaty Quarterly · Volume 8, Issue 1 · 6 March 1970', 'The NPT in force, and the clocks that it starts'],
  ['a person', IVANOV, TITLE, 'Sergei Ivanov'],
  ['a treaty', ABM, TITLE, 'ABM Treaty'],
  ['the home page', HOME, TITLE, ''],
]) {
  for (const [format, size] of [['A4', [595, 842]], ['Letter', [612, 792]]]) {
    test(`each sheet of ${kind} has its title, address and number: ${format}`, async () => {
      const { words, size: found } = await printed(file, { format });
      assert.ok(found.every((points, at) => Math.abs(points - size[at]) <= 1), `${found} points`);
      assert.ok(words.length > 1, 'only one sheet');
      words.forEach((sheet, at) => {
        const where = `sheet ${at + 1}: ${sheet.slice(0, 200)} ... ${sheet.slice(-120)}`;
        const foot = `${base}${addressOf(file)} ${at + 1} of ${words.length}`;
        assert.ok(sheet.endsWith(foot), `${foot} is not at the foot of ${where}`);
        assert.ok(sheet.includes(running), `${running} is not on ${where}`);
        if (at > 0) assert.ok(sheet.startsWith(flat(`${running} ${title}`)), `${running} ${title} is not at the head of ${where}`);
      });
    });
  }

  test(`${kind} is printed without navigation`, async () => {
    const { whole } = await printed(file);
    const navigation = await navigationOf(file);
    assert.ok(navigation.length > 0, 'the page has no navigation');
    for (const words of navigation) assert.ok(!whole.includes(words), `${words} is printed`);
    for (const sign of ['↩', '¶', 'Skip to content']) assert.ok(!whole.includes(sign), `${sign} is printed`);
  });
}

/** The text of each `<nav>` on a page. */
async function navigationOf(file) {
  const page = await open(browser, root);
  await visit(page, root + addressOf(file));
  const words = await page.locator('nav').allInnerTexts();
  await page.context().close();
  return words.map(flat);
}

test('all footnotes are printed after the text', async () => {
  const { whole } = await printed(NPT);
  const end = whole.indexOf('forty and more governments now have a deadline.');
  assert.ok(end > 0, 'the end of the text is not printed');
  const notes = ['1. Article IX, paragraph 3.', '2. That is, by 1 September 1970.', '3. The words', '4. Article X, paragraph 2.'];
  const found = notes.map((words) => whole.indexOf(words, end));
  assert.ok(found.every((at) => at > end), `found at ${found}`);
  assert.deepEqual(found, [...found].sort((a, b) => a - b));
});

test('the people and treaties of a brief are printed, then and now', async () => {
  const { whole } = await printed(NPT);
  for (const words of ['On 6 March 1970', 'Richard Nixon', 'died 22 April 1994']) assert.ok(whole.includes(words), words);
});

/** Inserts HTML at the beginning of a page's text. */
const prepend = (html) => (page) =>
  page.locator('.text').evaluate((text, html) => text.insertAdjacentHTML('afterbegin', html), html);

test('the URL of an external link is printed once', async () => {
  const prepare = prepend(
    '<p>One <a href="https://example.net/a">link</a>, <a class="spelled" href="https://example.net/a">again</a>, ' +
      '<a class="spelled" href="https://example.net/b">https://example.net/b</a>.</p>',
  );
  const { whole } = await printed(NPT, { prepare });
  assert.ok(whole.includes('One link (https://example.net/a), again, https://example.net/b.'), whole.slice(0, 600));
});

test('wide tables and long lines of code are not cut off, and collapsed details are printed', async () => {
  const cells = Array.from({ length: 14 }, (_, at) => `Column${at}`);
  const prepare = prepend(
    `<div class="table"><table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></div>` +
      `<pre><code>${'abcdefghi '.repeat(40)}lastword</code></pre><details><summary>More</summary><p>Unfolded.</p></details>`,
  );
  const prepareAndMeasure = async (page) => {
    await prepare(page);
    await page.emulateMedia({ media: 'print' });
    // The width of a sheet between its margins.
    await page.setViewportSize({ width: 612, height: 900 });
    const out = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(out, []);
    await page.emulateMedia({ media: null });
  };
  const { whole } = await printed(NPT, { prepare: prepareAndMeasure });
  for (const words of ['lastword', 'Unfolded.']) assert.ok(whole.includes(words), words);
});

test('a hover card is not printed', async () => {
  const { whole } = await printed(NPT, {
    prepare: async (page) => {
      await page.locator('.text a.person').first().focus();
      await page.locator('.card').waitFor({ state: 'visible' });
      await page.evaluate(() => document.querySelector('.card').append('on the card'));
    },
  });
  assert.ok(!whole.includes('on the card'));
});
