// Resolves links to files, as a static host does or as a browser does on disk, and finds broken ones.

/**
 * Resolves an absolute URL to `{ file, anchor }`; `file` is undefined if it is not among `files`. Returns
 * undefined if the URL does not begin with `root`. On a host, the URL of a folder means its index.html; on disk
 * (`exact`) it does not.
 */
export function target(href, root, files, exact = false) {
  const [address, anchor] = href.split('#', 2);
  if (!address.startsWith(root)) return undefined;
  const name = decodeURIComponent(address.slice(root.length).split('?')[0]);
  const index = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  const file = exact ? name : index;
  return { file: files.has(file) ? file : undefined, anchor: anchor && decodeURIComponent(anchor) };
}

/** Whether a URL leads to another site or to a mail address. */
const isExternal = (href) => /^(https?|mailto):/.test(href);

/**
 * Returns the problems with the links of all `pages` (a map from file to survey): links and anchors that lead
 * nowhere, and links that depend on where the site is published.
 */
export function linkProblems(pages, root, files, { base, exact = false } = {}) {
  const problems = [];
  for (const [file, page] of pages) {
    for (const { raw, href, tag } of page.links) {
      const found = target(href, root, files, exact) ?? target(href, base, files);
      if (!found) {
        if (!isExternal(href) || !['a', 'blockquote', 'q'].includes(tag)) {
          problems.push(`${file}: <${tag}> leads out of the site: ${raw}`);
        }
      } else if (!found.file) {
        problems.push(`${file}: nothing is at ${raw}`);
      } else if (found.anchor && pages.has(found.file) && !pages.get(found.file).ids.includes(found.anchor)) {
        problems.push(`${file}: ${found.file} has no #${found.anchor}`);
      }
      if (raw.startsWith('/')) problems.push(`${file}: ${raw} is not relative`);
    }
  }
  return problems;
}

/** Returns all files that can be reached from the home page through links, images and style sheets. */
export function reachable(pages, root, files, { textOf, exact = false }) {
  const reached = new Set();
  const open = ['index.html'];
  while (open.length) {
    const file = open.pop();
    if (!file || reached.has(file)) continue;
    reached.add(file);
    for (const { href } of pages.get(file)?.links ?? []) {
      open.push(target(href, root, files, exact)?.file);
    }
    if (file.endsWith('.css')) {
      for (const href of styleLinks(textOf(file), new URL(file, root).href)) {
        open.push(target(href, root, files)?.file);
      }
    }
  }
  return reached;
}

/** The URLs that a style sheet loads. */
export const styleLinks = (css, url) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, loaded, imported]) => new URL(loaded ?? imported, url).href,
  );
