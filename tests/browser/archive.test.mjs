// What the archive is for: a brief shows offices and treaties then and now, a record shows where
// it is mentioned, and what happened to a brief afterwards is said on it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open } from './chromium.mjs';
import { none } from './faults.mjs';
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

/** What stands beside a brief about a record, as it is read. */
async function beside(address) {
  const entries = page.locator('aside li').filter({ has: page.locator(`a[href$="/${address}"]`) });
  const text = await entries.first().innerText();
  return text.replace(/\s+/g, ' ').trim();
}

test('a brief shows an office on its day and what is known of it today', async () => {
  await page.goto(root + MOSCOW);
  const text = await beside(IVANOV);
  const [then, now] = text.split('→');
  assert.match(then, /Secretary of the Security Council/);
  assert.doesNotMatch(then, /Minister of Defence/);
  assert.match(now ?? '', /last known office: Minister of Defence.*15 February 2007/);
});

test('a brief shows a treaty in force on its day and ended today', async () => {
  await page.goto(root + MOSCOW);
  const [then, now] = (await beside('treaties/abm-treaty/')).split('→');
  assert.match(then, /in force/);
  assert.doesNotMatch(then, /ended|2002/);
  assert.match(now ?? '', /ended 13 June 2002/);
});

test('what has not changed since is said once', async () => {
  await page.goto(root + MOSCOW);
  assert.doesNotMatch(await beside('treaties/start-iii/'), /→/);
});

test('a correction stands at the head of its brief and in the list of corrections', async () => {
  await page.goto(root + MOSCOW);
  const note = page.getByRole('note', { name: 'Corrections' });
  const words = 'It was handed over on 20 February 2001.';
  assert.ok((await note.innerText()).includes(words));
  assert.equal(await note.locator('time').getAttribute('datetime'), '2001-03-16');
  const order = await page.evaluate(() => {
    const [note, text] = ['[role=note]', '#p1'].map((one) => document.querySelector(one));
    return note.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  assert.ok(order, 'before the text');
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
  test(`${older} says what replaced it`, async () => {
    await page.goto(`${root}briefs/${older}/`);
    const banner = page.getByRole('note', { name: 'Superseded' });
    assert.ok(await banner.isVisible());
    await banner.getByRole('link').click();
    await page.waitForURL(`${root}briefs/${newer}/`);
    assert.equal(await page.getByRole('note', { name: 'Superseded' }).count(), 0);
    const back = page.getByRole('main').locator(`a[href$="/briefs/${older}/"]`);
    assert.ok((await back.count()) > 0, 'and the newer one says what it replaces');
  });
}

/** The mentions on a record's page: brief, its date, the sentence, the marked words, the link. */
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

/** The words of a paragraph of the open page, without its footnote marks and anchor signs. */
const paragraph = (anchor) =>
  page.evaluate((anchor) => {
    const place = document.getElementById(anchor)?.cloneNode(true);
    if (!place) return undefined;
    for (const extra of place.querySelectorAll('sup, .anchor')) extra.remove();
    return place.textContent.replace(/\s+/g, ' ').trim();
  }, anchor);

test('every mention on a person’s page is a sentence of the paragraph that it links to', async () => {
  await page.goto(root + IVANOV);
  const mentions = await mentionsOf();
  assert.ok(mentions.length >= 10, `${mentions.length} mentions`);
  const faults = [];
  for (const { brief, date, sentence, marked, link } of mentions) {
    const [address, anchor] = (link ?? '').split('#');
    if (address !== brief || !anchor) {
      faults.push(`“${sentence}” has no link into its brief: ${link}`);
      continue;
    }
    if (page.url() !== brief) await page.goto(brief);
    const words = await paragraph(anchor);
    if (!words) faults.push(`${link}: no such paragraph`);
    // A row of a table is quoted with a point between its cells.
    else if (!sentence.split(' · ').every((part) => words.includes(part))) faults.push(`${link}: does not say “${sentence}”`);
    if (!marked.length || marked.some((mark) => !sentence.includes(mark))) {
      faults.push(`${link}: marked is ${marked.join(', ') || 'nothing'}`);
    }
    const published = await page.locator('main time').first().getAttribute('datetime');
    if (published !== date) faults.push(`${link}: of ${published}, not ${date}`);
  }
  none(faults);
});

test('a person’s page misses no paragraph that has the name', async () => {
  await page.goto(root + IVANOV);
  const listed = new Set((await mentionsOf()).map(({ link }) => link));
  const missed = [];
  for (const file of briefs) {
    await page.goto(root + addressOf(file));
    const anchors = await page.evaluate(() =>
      [...document.querySelectorAll('.text [id]')]
        .filter((element) => /^p\d+$/.test(element.id) && /Serge[iy] Ivanov/.test(element.textContent))
        .map((element) => element.id),
    );
    missed.push(...anchors.map((id) => `${page.url()}#${id}`).filter((link) => !listed.has(link)));
  }
  none(missed);
});

test('mentions stand newest first', async () => {
  await page.goto(root + IVANOV);
  const dates = (await mentionsOf()).map(({ date }) => date);
  assert.deepEqual(dates, [...dates].sort().reverse());
});

test('a name in a brief leads to the record, and the record back to the paragraph', async () => {
  await page.goto(root + MOSCOW);
  const name = page.locator('.text').getByRole('link', { name: 'Sergei Ivanov' }).first();
  const id = await name.evaluate((link) => link.closest('[id]').id);
  await name.click();
  await page.waitForURL(root + IVANOV);
  await page.locator(`main a[href$="${MOSCOW}#${id}"]`).first().click();
  await page.waitForURL(`${root}${MOSCOW}#${id}`);
  assert.ok(await page.locator(`#${id}`).isVisible());
});

test('two people of one surname are told apart', async () => {
  await page.goto(`${root}briefs/two-ivanovs-before-washington/`);
  assert.match(await beside(IVANOV), /Secretary of the Security Council/);
  assert.match(await beside('people/igor-ivanov/'), /Minister of Foreign Affairs/);
  await page.goto(root + IVANOV);
  assert.ok(await page.getByText('Not to be confused with').isVisible());
});
