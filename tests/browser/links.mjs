// Where links lead: from an address to the file that a static host answers with, or that a reader
// finds on a disk.

/**
 * The file and anchor that an address names among `files`: `{ file, anchor }`, with no `file` when
 * there is none; undefined when the address is not below `root`. On a host a folder stands for its
 * index.html; on a disk (`exact`) nothing stands for anything.
 */
export function target(href, root, files, exact = false) {
  const [address, anchor] = href.split('#', 2);
  if (!address.startsWith(root)) return undefined;
  const name = decodeURIComponent(address.slice(root.length).split('?')[0]);
  const index = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const file = exact ? name : index;
  return { file: files.has(file) ? file : undefined, anchor: anchor && decodeURIComponent(anchor) };
}

/** Whether an address leads nowhere that a page of ours could load or be. */
const leadsOut = (href) => /^(https?|mailto):/.test(href);

/**
 * What is wrong with the links of all `pages` (a map from file to survey): links and anchors that
 * lead nowhere, and links that depend on where the site is published.
 */
export function linkFaults(pages, root, files, { base, exact = false } = {}) {
  const faults = [];
  for (const [file, page] of pages) {
    for (const { raw, href, tag } of page.links) {
      const home = target(href, root, files, exact) ?? target(href, base, files);
      if (!home) {
        if (!leadsOut(href) || !['a', 'blockquote', 'q'].includes(tag)) {
          faults.push(`${file}: <${tag}> leads out of the site: ${raw}`);
        }
      } else if (!home.file) {
        faults.push(`${file}: nothing is at ${raw}`);
      } else if (home.anchor && pages.has(home.file) && !pages.get(home.file).ids.includes(home.anchor)) {
        faults.push(`${file}: ${home.file} has no #${home.anchor}`);
      }
      if (raw.startsWith('/')) faults.push(`${file}: ${raw} is not relative`);
    }
  }
  return faults;
}

/** All files that can be reached from the home page, over links, images and style sheets. */
export function reachable(pages, root, files, { textOf, exact = false }) {
  const seen = new Set();
  const open = ['index.html'];
  while (open.length) {
    const file = open.pop();
    if (!file || seen.has(file)) continue;
    seen.add(file);
    for (const { href } of pages.get(file)?.links ?? []) {
      open.push(target(href, root, files, exact)?.file);
    }
    if (file.endsWith('.css')) {
      for (const href of styleLinks(textOf(file), new URL(file, root).href)) {
        open.push(target(href, root, files)?.file);
      }
    }
  }
  return seen;
}

/** The addresses that a style sheet loads. */
export const styleLinks = (css, url) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, loaded, imported]) => new URL(loaded ?? imported, url).href,
  );
