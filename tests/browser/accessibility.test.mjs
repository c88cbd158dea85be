// Accessibility: axe's rules, light and dark colours, and the keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open, overflow, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { addressOf, specimens } from './site.mjs';
import { browser, folder, root } from './setup.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kinds = specimens(folder);

/** Opens a page; 404.html at an address that does not exist, where a host would serve it. */
const show = (page, file) =>
  visit(page, root + (file === '404.html' ? 'no/such/page/' : addressOf(file)));

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = ['light', 'dark'].flatMap((scheme) => [360, 1280].map((width) => ({ scheme, width })));

/** The violations that axe finds on the open page. */
async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) => axe.run({ runOnly, resultTypes: ['violations'] }),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target} ${failureSummary}`),
  );
}

for (const { scheme, width } of LOOKS) {
  test(`axe finds no violations on any kind of page: ${scheme}, ${width} pixels`, async (t) => {
    const page = await open(browser, root, { scheme, width });
    for (const [kind, file] of kinds) {
      await t.test(`${kind}: ${file}`, async () => {
        await show(page, file);
        assertNone(await violations(page));
      });
    }
    await page.context().close();
  });
}

for (const { scheme, width } of LOOKS) {
  test(`axe finds no violations on a brief with an open card: ${scheme}, ${width} pixels`, async () => {
    const page = await open(browser, root, { scheme, width });
    const [, brief] = kinds.find(([kind]) => kind === 'brief');
    await show(page, brief);
    await page.locator('.text :is(a.person, a.treaty)').first().focus();
    await page.locator('#site-card').waitFor();
    assertNone(await violations(page));
    await page.context().close();
  });
}

// `pages.test.mjs` checks the width of every page in light colours.
for (const width of [360, 1280]) {
  test(`no kind of page is wider than its window in the dark: ${width} pixels`, async () => {
    const page = await open(browser, root, { scheme: 'dark', width });
    const problems = [];
    for (const [kind, file] of kinds) {
      await show(page, file);
      const over = await overflow(page);
      if (over) problems.push(`${kind}: ${file}: ${over}`);
    }
    await page.context().close();
    assertNone(problems);
  });
}

test('the background is different in dark colours', async () => {
  const light = await open(browser, root, { scheme: 'light' });
  const dark = await open(browser, root, { scheme: 'dark' });
  const background = async (page) => {
    await visit(page, root);
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  assert.notEqual(await background(light), await background(dark));
});

test('the skip link is the first stop, is visible, and leads to the main part', async () => {
  const page = await open(browser, root);
  for (const [kind, file] of kinds) {
    await show(page, file);
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    const main = `#${await page.locator('main').getAttribute('id')}`;
    assert.equal(skip.href && new URL(skip.href).hash, main, kind);
    assert.ok(skip.inside, `${kind}: the skip link is outside the window`);
    // `press` returns before the page has jumped, so wait for the jump; a timeout is the failure.
    await Promise.all([page.waitForURL((url) => url.hash === main), page.keyboard.press('Enter')]);
    await page.keyboard.press('Tab');
    const next = await focused(page);
    assert.ok(next.main || next.last, `${kind}: the next stop is ${next.html}`);
  }
  await page.context().close();
});

test('focus is always visible', async () => {
  const page = await open(browser, root);
  const problems = [];
  for (const [kind, file] of kinds) {
    await show(page, file);
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) break;
      if (!at.ring || !at.inside) problems.push(`${kind}: ${at.html}`);
    }
  }
  await page.context().close();
  assertNone(problems);
});

/** Facts about the focused element; undefined if the focus has left the page. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary')];
    return {
      href: element.href,
      html: element.outerHTML.slice(0, 120),
      main: Boolean(element.closest('main')),
      last: !document.querySelector('main a[href], main button, main input') && stops.includes(element),
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      inside:
        box.width > 0 && box.height > 0 && style.opacity !== '0' && style.visibility === 'visible' &&
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
