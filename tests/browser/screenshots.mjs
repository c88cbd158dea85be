// Takes screenshots of every kind of page for inspection: wide, narrow, dark and printed. A printed page is a PDF
// on A4 and a picture of its sheets side by side.
//
//     CHANCERY_SITE=site node tests/browser/screenshots.mjs FOLDER [KIND ...]

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

// The most sheets of a page that are shown.
const SHEETS = 12;
const page = await open(browser, root);
const desk = await browser.newPage({ viewport: { width: 4 * 620 + 20, height: 900 } });
for (const [kind, file] of kinds) {
  const stem = path.join(out, `${kind}-print`);
  await visit(page, addressFor(file));
  await page.pdf({ path: `${stem}.pdf`, format: 'A4', preferCSSPageSize: true });
  await layOut(stem);
}

/** Makes one picture of a PDF, with its sheets side by side, four in a row. */
async function layOut(stem) {
  execFileSync('pdftoppm', ['-png', '-scale-to-x', '600', '-scale-to-y', '-1', '-l', SHEETS, `${stem}.pdf`, `${stem}-sheet`]);
  const [folder, name] = [path.dirname(stem), path.basename(stem)];
  const sheets = readdirSync(folder).filter((file) => file.startsWith(`${name}-sheet-`)).sort().map((file) => path.join(folder, file));
  const images = sheets.map((file) => `<img src="data:image/png;base64,${readFileSync(file, 'base64')}">`);
  await desk.setContent(
    `<style>body { margin: 20px 0 0 20px; background: #999; display: flex; flex-wrap: wrap; gap: 20px } img { margin-bottom: 20px }</style>${images.join('')}`,
  );
  await desk.screenshot({ path: `${stem}.png`, fullPage: true });
  for (const sheet of sheets) rmSync(sheet);
}

await browser.close();
await server.close();
console.log(`${kinds.length} kinds of pages in ${path.resolve(out)}: ${kinds.map(([kind]) => kind).join(', ')}`);
