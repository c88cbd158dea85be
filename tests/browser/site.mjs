// The two sites under test, built by whoever starts the tests (`tests/run`, or `cargo test`
// through tests/walk.rs): the demonstration archive as it is published, and built `--portable`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A variable of the environment that names a folder with a built site. */
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

/** The demonstration archive, as it is published. */
export const site = () => built('CHANCERY_SITE', '');

/** The demonstration archive, built to be opened from a disk. */
export const portable = () => built('CHANCERY_PORTABLE', ' --portable');

/** All published files of a folder, relative to it, sorted. Dot files are not published. */
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

/** Whether a page only sends its reader on. */
export const sendsOn = (folder, file) => /<meta http-equiv="refresh"/i.test(textOf(folder, file));

/** The pages of a folder that stand for themselves: no 404.html, no redirects. */
export const pagesOf = (folder) =>
  filesOf(folder).filter(
    (file) => file.endsWith('.html') && file !== '404.html' && !sendsOn(folder, file),
  );

/** Where a page is found on a host: folders by their own name. */
export const addressOf = (file) => file.replace(/(^|\/)index\.html$/, '$1');

/** The path under which the site's own base_url puts it, such as `/record/`. */
export function basePath(folder) {
  const home = textOf(folder, 'index.html');
  const [, base] = home.match(/<link rel="canonical" href="([^"]+)"/) ?? [];
  if (!base) throw new Error('the home page names no canonical address');
  return { url: base, path: new URL(base).pathname };
}

/**
 * One page of each kind, the largest, since the most stands on it; of briefs also the largest one
 * with each feature that is set in its own way. Pairs of a name and a file.
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
    if (!kind) throw new Error(`${file}: <body> says no kind of page`);
    offer(kind, file, html.length);
    if (kind !== 'brief') continue;
    for (const [feature, mark] of Object.entries(features)) {
      if (mark.test(html)) offer(`brief-${feature}`, file, html.length);
    }
  }
  return [...largest].map(([name, { file }]) => [name, file]).sort();
}
