// The purpose of an archive: a brief shows offices and treaties then and now, and says if it was corrected or
// superseded; a record shows where it is mentioned.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { host } from './host.mjs';
import { addressOf, pagesOf, site } from './site.mjs';

const folder = site();
const briefs = pagesOf(folder).filter((file) => /^briefs\/[^/]+\/index.html$/.test(file));
const IVANOV = 'people/sergei-ivanov/';
const MOSCOW = 'briefs/moscow-changes-its-tone-on-missile-defence/';
let browser;
let server;
let root;
let page;

before(async () => {
  server = await host(folder, ['/record/']);
  root = `${server.origin}/record/`;
  browser = await launch();
  page = await open(browser, root);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** The text about a record in the margin of the open brief. */
async function marginText(address) {
  const entries = page.locator('aside li').filter({ has: page.locator(`a[href$="/${address}"]`) });
  const text = await entries.first().innerText();
  return text.replace(/\s+/g, ' ').trim();
}

test('a brief shows an office on its day and what is known of it today', async () => {
  await page.goto(root + MOSCOW);
  const text = await marginText(IVANOV);
  const [then, now] = text.split('→');
  assert.match(then, /Secretary of the Security Council/);
  assert.doesNotMatch(then, /Minister of Defence/);
  assert.match(now ?? '', /last known office: Minister of Defence.*15 February 2007/);
});

test('a brief shows a treaty in force on its day and ended today', async () => {
  await page.goto(root + MOSCOW);
  const [then, now] = (await marginText('treaties/abm-treaty/')).split('→');
  assert.match(then, /in force/);
  assert.doesNotMatch(then, /ended|2002/);
  assert.match(now ?? '', /ended 13 June 2002/);
});

test('a treaty that has not changed since is shown only once', async () => {
  await page.goto(root + MOSCOW);
  assert.doesNotMatch(await marginText('treaties/start-iii/'), /→/);
});

test('a correction is shown before the text of its brief and in the list of corrections', async () => {
  await page.goto(root + MOSCOW);
  const note = page.getByRole('note', { name: 'Corrections' });
  const words = 'It was handed over on 20 February 2001.';
  assert.ok((await note.innerText()).includes(words));
  assert.equal(await note.locator('time').getAttribute('datetime'), '2001-03-16');
  const order = await page.evaluate(() => {
    const [note, text] = ['[role=note]', '#p1'].map((one) => document.querySelector(one));
    return note.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  assert.ok(order, 'the correction is not before the text');
  await page.goto(`${root}corrections/`);
  const main = page.getByRole('main');
  assert.ok((await main.innerText()).includes(words));
  await main.getByRole('link', { name: 'Moscow changes its tone' }).first().click();
  assert.equal(page.url().split('#')[0], root + MOSCOW);
});

for (const [older, newer] of [
  ['new-start-nine-days-to-decide', 'new-start-extended-to-2026'],
  ['start-ii-before-moscow', 'start-ii-signed-in-moscow'],
]) {
  test(`${older} links to the brief that replaced it`, async () => {
    await page.goto(`${root}briefs/${older}/`);
    const banner = page.getByRole('note', { name: 'Superseded' });
    assert.ok(await banner.isVisible());
    await banner.getByRole('link').click();
    await page.waitForURL(`${root}briefs/${newer}/`);
    assert.equal(await page.getByRole('note', { name: 'Superseded' }).count(), 0);
    const back = page.getByRole('main').locator(`a[href$="/briefs/${older}/"]`);
    assert.ok((await back.count()) > 0, 'the newer brief does not link back');
  });
}

/** The mentions on a record's page: the brief and its date, the sentence, the marked words and the link. */
const mentionsOf = () =>
  page.evaluate(() => {
    const flat = (text) => text.replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll('main .entry')].flatMap((entry) => {
      const [title] = entry.querySelectorAll('.entry-title a');
      return [...entry.querySelectorAll('.context')].map((context) => {
        const link = context.querySelector('a[href*="#"]');
        const sentence = context.cloneNode(true);
        for (const extra of sentence.querySelectorAll('a')) extra.remove();
        return {
          brief: title.href,
          date: entry.querySelector('time')?.dateTime,
          sentence: flat(sentence.textContent),
          marked: [...context.querySelectorAll('mark')].map((mark) => flat(mark.textContent)),
          link: link?.href,
        };
      });
    });
  });

/** The text of a paragraph of the open page, without footnote marks and heading anchors. */
const paragraph = (anchor) =>
  page.evaluate((anchor) => {
    const element = document.getElementById(anchor)?.cloneNode(true);
    if (!element) return undefined;
    for (const extra of element.querySelectorAll('sup, .anchor')) extra.remove();
    return element.textContent.replace(/\s+/g, ' ').trim();
  }, anchor);

test('every mention on a person’s page quotes the paragraph that it links to', async () => {
  await page.goto(root + IVANOV);
  const mentions = await mentionsOf();
  assert.ok(mentions.length >= 10, `${mentions.length} mentions`);
  const problems = [];
  for (const { brief, date, sentence, marked, link } of mentions) {
    const [address, anchor] = (link ?? '').split('#');
    if (address !== brief || !anchor) {
      problems.push(`“${sentence}” has no link into its brief: ${link}`);
      continue;
    }
    if (page.url() !== brief) await page.goto(brief);
    const words = await paragraph(anchor);
    if (!words) problems.push(`${link}: no such paragraph`);
    // A table row is quoted with ` · ` between its cells.
    else if (!sentence.split(' · ').every((part) => words.includes(part))) problems.push(`${link}: does not say “${sentence}”`);
    if (!marked.length || marked.some((mark) => !sentence.includes(mark))) {
      problems.push(`${link}: marked is ${marked.join(', ') || 'nothing'}`);
    }
    const published = await page.locator('main time').first().getAttribute('datetime');
    if (published !== date) problems.push(`${link}: dated ${published}, not ${date}`);
  }
  assertNone(problems);
});

test('a person’s page lists every paragraph that has the full name', async () => {
  await page.goto(root + IVANOV);
  const listed = new Set((await mentionsOf()).map(({ link }) => link));
  const missed = [];
  let found = 0;
  for (const file of briefs) {
    await page.goto(root + addressOf(file));
    const anchors = await page.evaluate(() =>
      [...document.querySelectorAll('.text [id]')]
        .filter((element) => /^p\d+$/.test(element.id) && /Serge[iy] Ivanov/.test(element.textContent))
        .map((element) => element.id),
    );
    found += anchors.length;
    missed.push(...anchors.map((id) => `${page.url()}#${id}`).filter((link) => !listed.has(link)));
  }
  assert.ok(found > 2, `only ${found} paragraphs have the name`);
  assertNone(missed);
});

test('mentions are sorted by date, newest first', async () => {
  await page.goto(root + IVANOV);
  const dates = (await mentionsOf()).map(({ date }) => date);
  assert.ok(new Set(dates).size > 2, `only these dates: ${dates}`);
  assert.deepEqual(dates, [...dates].sort().reverse());
});

test('a name in a brief links to the record, and the record links back to the paragraph', async () => {
  await page.goto(root + MOSCOW);
  const name = page.locator('.text').getByRole('link', { name: 'Sergei Ivanov' }).first();
  const id = await name.evaluate((link) => link.closest('[id]').id);
  await name.click();
  await page.waitForURL(root + IVANOV);
  await page.locator(`main a[href$="${MOSCOW}#${id}"]`).first().click();
  await page.waitForURL(`${root}${MOSCOW}#${id}`);
  assert.ok(await page.locator(`#${id}`).isVisible());
});

test('two people with one family name are told apart', async () => {
  await page.goto(`${root}briefs/two-ivanovs-before-washington/`);
  assert.match(await marginText(IVANOV), /Secretary of the Security Council/);
  assert.match(await marginText('people/igor-ivanov/'), /Minister of Foreign Affairs/);
  await page.goto(root + IVANOV);
  assert.ok(await page.getByText('Not to be confused with').isVisible());
});
