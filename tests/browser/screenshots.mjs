// Pictures of every kind of page, to look at: wide, narrow, dark and printed, the latter on A4, all sheets of a
// page side by side, and as PDF.
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

// Up to so many sheets of a page are shown.
const SHEETS = 12;
const page = await open(browser, root);
const desk = await browser.newPage({ viewport: { width: 4 * 620 + 20, height: 900 } });
for (const [kind, file] of kinds) {
  const stem = path.join(out, `${kind}-print`);
  await visit(page, addressFor(file));
  await page.pdf({ path: `${stem}.pdf`, format: 'A4', preferCSSPageSize: true });
  await lay(stem);
}

/** Lays the sheets of a PDF side by side, four in a row, as one picture. */
async function lay(stem) {
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
