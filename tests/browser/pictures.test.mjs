// The network and the timeline as a browser draws them: no names overlap, pointer and keyboard highlight a record
// of the network with its neighbours, and a table replaces the network in a narrow window.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { pagesOf, textOf } from './site.mjs';
import { browser, folder, root } from './setup.mjs';

/** Opens a page in a window of this width and calls `look` with it. */
async function at(address, width, look) {
  const page = await open(browser, root, { width });
  await visit(page, root + address);
  await look(page);
  await page.context().close();
}

/** The visible names within a part of the page: their words and their boxes. */
const names = (page, within) =>
  page.locator(`${within} text`).evaluateAll((all) =>
    all
      .filter((text) => text.checkVisibility({ visibilityProperty: true }))
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { words: text.textContent, left, right, top, bottom };
      }),
  );

/** The pairs of boxes that overlap by more than the edge of a letter. */
function overlaps(boxes) {
  const found = [];
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 3) found.push(`“${one.words}” and “${other.words}”`);
    }
  }
  return found;
}

for (const width of [600, 800, 1280]) {
  test(`names in the network do not overlap: ${width} pixels`, () =>
    at('network/', width, async (page) => {
      const shown = await names(page, '.network');
      assert.ok(shown.length >= 15, `${shown.length} names`);
      assertNone(overlaps(shown));
    }));
}

for (const width of [360, 1280]) {
  test(`names on the timeline do not overlap and are inside the window: ${width} pixels`, () =>
    at('timeline/', width, async (page) => {
      const shown = await names(page, '.lives ol');
      assert.ok(shown.length >= 18, `${shown.length} names`);
      assertNone(overlaps(shown));
      assertNone(shown.filter(({ left, right }) => left < 0 || right > width).map(({ words }) => words));
    }));
}

test('pointer and keyboard highlight a record of the network with its neighbours', () =>
  at('network/', 1280, async (page) => {
    const record = page.locator('.network a').first();
    const lifted = () => page.locator('.network a.lifted').count();
    const lines = await page.locator('.network line').evaluateAll(
      (all) => all.filter(({ dataset }) => dataset.ends.split(' ').includes('0')).length,
    );
    await record.locator('path').hover();
    assert.equal(await lifted(), lines + 1);
    assertNone(overlaps(await names(page, '.network a.lifted')));
    await page.mouse.move(0, 0);
    assert.equal(await lifted(), 0);
    await page.locator('.network a').first().focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('.network a.lifted').nth(0).evaluate(() => document.activeElement.matches('.lifted')), true);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/network/'));
  }));

test('a name that is hidden for lack of space appears on focus', () =>
  at('network/', 700, async (page) => {
    const hidden = page.locator('.network a:has(.name-meant)').first();
    const visibility = () => hidden.locator('text').evaluate((text) => getComputedStyle(text).visibility);
    assert.equal(await visibility(), 'hidden');
    await page.keyboard.press('Tab');
    await hidden.focus();
    assert.equal(await visibility(), 'visible');
  }));

test('in a narrow window a table replaces the network', () =>
  at('network/', 360, async (page) => {
    assert.equal(await page.locator('.network').isVisible(), false);
    assert.equal(await page.locator('.companions').isVisible(), true);
    const rows = await page.locator('.companions tbody tr').count();
    assert.equal(rows, await page.locator('.network a').count());
  }));

test('only the network’s page loads its script, which is smaller than 2 KiB', () => {
  const script = /assets\/network\.[0-9a-f]+\.js/;
  assert.deepEqual(pagesOf(folder).filter((file) => script.test(textOf(folder, file))), ['network/index.html']);
  const [name] = textOf(folder, 'network/index.html').match(script);
  assert.ok(textOf(folder, name).length < 2048);
});
