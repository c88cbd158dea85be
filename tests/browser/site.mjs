// The two sites under test and their files. Whoever starts the tests (`tests/run`, or `cargo test` through
// tests/browser.rs) builds the demonstration archive twice, once as it is published and once with `--portable`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of a built site, which an environment variable names. */
function built(variable, options) {
  const folder = process.env[variable];
  if (!folder) {
    throw new Error(
      `${variable} must name the folder of a built site: ` +
        `chancery build --as-of 2026-11-23${options} -o FOLDER. \`tests/run\` does all of this.`,
    );
  }
  statSync(path.join(folder, 'index.html'));
  return path.resolve(folder);
}

/** The folder of the demonstration archive, built as it is published. */
export const site = () => built('CHANCERY_SITE', '');

/** The folder of the demonstration archive, built with `--portable`. */
export const portable = () => built('CHANCERY_PORTABLE', ' --portable');

/** The paths of all published files, relative to the folder and sorted. Dot files are not published. */
export function filesOf(folder) {
  const found = [];
  const walk = (below) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const name = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(name);
      else found.push(name);
    }
  };
  walk('');
  return found.sort();
}

/** The text of a published file. */
export const textOf = (folder, file) => readFileSync(path.join(folder, file), 'utf8');

/** Whether a page is a redirect. */
export const isRedirect = (folder, file) => /<meta http-equiv="refresh"/i.test(textOf(folder, file));

/** All pages of a folder except 404.html and redirects. */
export const pagesOf = (folder) =>
  filesOf(folder).filter(
    (file) => file.endsWith('.html') && file !== '404.html' && !isRedirect(folder, file),
  );

/** The address of a page on a host, relative to the root: without `index.html`. */
export const addressOf = (file) => file.replace(/(^|\/)index\.html$/, '$1');

/** The site's base URL, and the path in it, such as `/record/`. */
export function basePath(folder) {
  const home = textOf(folder, 'index.html');
  const [, base] = home.match(/<link rel="canonical" href="([^"]+)"/) ?? [];
  if (!base) throw new Error('the home page has no canonical URL');
  return { url: base, path: new URL(base).pathname };
}

/**
 * Returns the largest page of each kind, because it shows the most, and for briefs also the largest with each
 * feature. The result is a list of pairs of a name and a file.
 */
export function specimens(folder) {
  const largest = new Map();
  const offer = (name, file, size) => {
    if ((largest.get(name)?.size ?? -1) < size) largest.set(name, { file, size });
  };
  const features = {
    table: /<table/,
    code: /<pre/,
    figure: /<figure/,
    footnotes: /footnote/,
    quotation: /<blockquote/,
    superseded: /notice-strong|Superseded/,
    corrected: /aria-label="Corrections"/,
  };
  for (const file of [...pagesOf(folder), '404.html']) {
    const html = textOf(folder, file);
    const [, kind] = html.match(/<body class="page-([a-z-]+)/) ?? [];
    if (!kind) throw new Error(`${file}: <body> has no class with the kind of page`);
    offer(kind, file, html.length);
    if (kind !== 'brief') continue;
    for (const [feature, mark] of Object.entries(features)) {
      if (mark.test(html)) offer(`brief-${feature}`, file, html.length);
    }
  }
  return [...largest].map(([name, { file }]) => [name, file]).sort();
}
