// What a page weighs, and whether anything on it moves: measured in Chromium, over one page of each kind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, visit } from './chromium.mjs';
import { none } from './faults.mjs';
import { addressOf, filesOf, specimens, textOf } from './site.mjs';
import { browser, folder, root } from './stage.mjs';

const kinds = specimens(folder).filter(([, file]) => file !== '404.html');

/** What a page asks for besides itself: addresses below the root. The icon is asked for in any case. */
async function asked(file) {
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

/** Pictures of the author's, which a page has by the way. */
const isFigure = (address) => !address.startsWith('assets/');

test('no page asks for more than style, script and icon, and what its kind has of its own', async () => {
  const faults = [];
  for (const [kind, file] of kinds) {
    const shared = [...new Set(await asked(file))].filter((address) => !isFigure(address));
    const own = shared.filter((address) => !/^assets\/(style|site|favicon)\./.test(address));
    // Highlighted code has colours, and the network its own script.
    const allowed = { 'brief-code': /^assets\/code\./, network: /^assets\/network\./ }[kind];
    const html = textOf(folder, file);
    const hasCode = /<pre class="code"/.test(html);
    for (const address of own) {
      if (!allowed?.test(address) && !(hasCode && /^assets\/code\./.test(address))) {
        faults.push(`${kind}: ${file} asks for ${address}`);
      }
    }
    if (shared.length - own.length !== 3) faults.push(`${kind}: ${file} asks for ${shared.join(', ')}`);
    for (const address of shared) {
      if (!/\.[0-9a-f]{16}\.[a-z]+$/.test(address)) faults.push(`${address} has no fingerprint`);
    }
  }
  none(faults);
});

test('a brief with all that it needs is less than 60 kB beyond its own text and figures', async () => {
  const faults = [];
  const bytes = (text) => Buffer.byteLength(text);
  const briefs = kinds.filter(([kind]) => /^brief(-|$)/.test(kind));
  assert.ok(briefs.length > 3);
  for (const [kind, file] of briefs) {
    const html = textOf(folder, file);
    const text = html.match(/<div class="text">[^]*?\n *<\/div>\n *<\/div>/)?.[0];
    assert.ok(text, `${file} has a text`);
    const shared = [...new Set(await asked(file))].filter((address) => !isFigure(address));
    const sizes = shared.map((address) => bytes(textOf(folder, address)));
    const whole = sizes.reduce((sum, size) => sum + size, bytes(html) - bytes(text));
    if (whole >= 60_000) faults.push(`${kind}: ${file}: ${whole} bytes`);
  }
  none(faults);
});

for (const width of [360, 1280]) {
  test(`nothing moves while a page comes: ${width} pixels`, async () => {
    const page = await open(browser, root, { width });
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.moved += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const faults = [];
    for (const [kind, file] of kinds) {
      await visit(page, root + addressOf(file));
      // Pictures further down come when they are scrolled to.
      await page.evaluate(async () => {
        for (let at = 0; at < document.scrollingElement.scrollHeight; at += innerHeight) {
          scrollTo(0, at);
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        }
      });
      await page.waitForLoadState('networkidle');
      const moved = await page.evaluate(() => window.moved);
      if (moved > 0) faults.push(`${kind}: ${file} moves by ${moved}`);
    }
    await page.context().close();
    none(faults);
  });
}
