// The size of pages and their layout shift, measured in Chromium on one page of each kind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { addressOf, filesOf, specimens, textOf } from './site.mjs';
import { browser, folder, root } from './setup.mjs';

const kinds = specimens(folder).filter(([, file]) => file !== '404.html');

/** The addresses, relative to the root, that a page requests. Chromium may not request the icon, so it is added. */
async function requested(file) {
  const page = await open(browser, root);
  const found = new Set();
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') found.add(request.url().slice(root.length));
  });
  await visit(page, root + addressOf(file));
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return [...found, ...filesOf(folder).filter((name) => /^assets\/favicon\./.test(name))];
}

/** Whether an address is that of an author's picture. */
const isFigure = (address) => !address.startsWith('assets/');

test('a page requests only the style sheet, script and icon, and what its kind needs', async () => {
  const problems = [];
  for (const [kind, file] of kinds) {
    const shared = [...new Set(await requested(file))].filter((address) => !isFigure(address));
    const own = shared.filter((address) => !/^assets\/(style|site|favicon)\./.test(address));
    // Highlighted code has its own style sheet, and the network its own script.
    const allowed = { 'brief-code': /^assets\/code\./, network: /^assets\/network\./ }[kind];
    const html = textOf(folder, file);
    const hasCode = /<pre class="code"/.test(html);
    for (const address of own) {
      if (!allowed?.test(address) && !(hasCode && /^assets\/code\./.test(address))) {
        problems.push(`${kind}: ${file} requests ${address}`);
      }
    }
    if (shared.length - own.length !== 3) problems.push(`${kind}: ${file} requests ${shared.join(', ')}`);
    for (const address of shared) {
      if (!/\.[0-9a-f]{16}\.[a-z]+$/.test(address)) problems.push(`${address} has no fingerprint`);
    }
  }
  assertNone(problems);
});

test('a brief with its style sheet and scripts is below 60 kB, not counting its text and figures', async () => {
  const problems = [];
  const bytes = (text) => Buffer.byteLength(text);
  const briefs = kinds.filter(([kind]) => /^brief(-|$)/.test(kind));
  assert.ok(briefs.length > 3);
  for (const [kind, file] of briefs) {
    const html = textOf(folder, file);
    const text = html.match(/<div class="text">[^]*?\n *<\/div>\n *<\/div>/)?.[0];
    assert.ok(text, `${file} has no text`);
    const shared = [...new Set(await requested(file))].filter((address) => !isFigure(address));
    const sizes = shared.map((address) => bytes(textOf(folder, address)));
    const whole = sizes.reduce((sum, size) => sum + size, bytes(html) - bytes(text));
    if (whole >= 60_000) problems.push(`${kind}: ${file}: ${whole} bytes`);
  }
  assertNone(problems);
});

for (const width of [360, 1280]) {
  test(`no layout shift: ${width} pixels`, async () => {
    const page = await open(browser, root, { width });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const problems = [];
    for (const [kind, file] of kinds) {
      await visit(page, root + addressOf(file));
      // Lazy images load when they are scrolled into view.
      await page.evaluate(async () => {
        for (let at = 0; at < document.scrollingElement.scrollHeight; at += innerHeight) {
          scrollTo(0, at);
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        }
      });
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(() => window.shift);
      if (shift > 0) problems.push(`${kind}: ${file} shifts by ${shift}`);
    }
    await page.context().close();
    assertNone(problems);
  });
}
