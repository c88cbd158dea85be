// Pictures of every kind of page, to look at: wide, narrow, dark and printed.
//
//     CHANCERY_SITE=site node tests/browser/screenshots.mjs FOLDER [KIND ...]

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch, open, visit } from './chromium.mjs';
import { host } from './host.mjs';
import { addressOf, basePath, site, specimens } from './site.mjs';

const [out, ...wanted] = process.argv.slice(2);
if (!out) {
  console.error('usage: CHANCERY_SITE=FOLDER node screenshots.mjs FOLDER [KIND ...]');
  process.exit(2);
}
mkdirSync(out, { recursive: true });

const VIEWS = {
  wide: { width: 1280 },
  narrow: { width: 360, height: 740 },
  dark: { width: 1280, scheme: 'dark' },
};

const folder = site();
const { path: mount } = basePath(folder);
const server = await host(folder, [mount]);
const root = server.origin + mount;
const browser = await launch();
const kinds = specimens(folder).filter(([kind]) => !wanted.length || wanted.includes(kind));
const addressFor = (file) => root + (file === '404.html' ? 'no/such/page/' : addressOf(file));

for (const [view, look] of Object.entries(VIEWS)) {
  const page = await open(browser, root, look);
  for (const [kind, file] of kinds) {
    await visit(page, addressFor(file));
    await page.screenshot({ path: path.join(out, `${kind}-${view}.png`), fullPage: true });
  }
  await page.context().close();
}

const page = await open(browser, root);
for (const [kind, file] of kinds) {
  await visit(page, addressFor(file));
  await page.pdf({ path: path.join(out, `${kind}-print.pdf`), format: 'A4', preferCSSPageSize: true });
}

await browser.close();
await server.close();
console.log(`${kinds.length} kinds of pages in ${path.resolve(out)}: ${kinds.map(([kind]) => kind).join(', ')}`);
