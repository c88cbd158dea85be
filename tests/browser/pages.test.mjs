// Opens every page of the demonstration archive in Chromium, on a static host and at another path than it was
// built for, and checks what must be true of every page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, overflow, survey, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { host } from './host.mjs';
import { linkProblems, reachable } from './links.mjs';
import { addressOf, basePath, filesOf, pagesOf, isRedirect, site, textOf } from './site.mjs';

// Not the path in the base URL, so that only relative links work.
const MOUNT = '/some/where/else/';
// Hosts and search engines find these files by their names, so no page has to link to them.
const UNLINKED = new Set(['404.html', 'robots.txt', 'sitemap.xml', 'CNAME']);

const folder = site();
const base = basePath(folder);
const names = filesOf(folder);
const files = new Set(names);
const redirects = names.filter((file) => file.endsWith('.html') && isRedirect(folder, file));
const pages = new Map();
const visits = new Map();
let browser;
let server;
let root;

before(async () => {
  server = await host(folder, [MOUNT]);
  root = `${server.origin}${MOUNT}`;
  browser = await launch();
  const page = await open(browser, root);
  for (const file of pagesOf(folder)) {
    const recorded = await visit(page, root + addressOf(file));
    visits.set(file, { ...recorded, over: await overflow(page) });
    pages.set(file, await survey(page, root + addressOf(file)));
  }
  for (const file of redirects) {
    pages.set(file, await survey(page, root + addressOf(file), textOf(folder, file)));
  }
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Fails with all that `problemOf` finds, unless it finds nothing on any page. */
function checkPages(problemOf) {
  const problems = [];
  for (const [file, page] of pages) {
    const found = [problemOf(page, file)].flat().filter(Boolean);
    problems.push(...found.map((problem) => `${file}: ${problem}`));
  }
  assertNone(problems);
}

/** The same for what was recorded while pages were loading. */
function checkVisits(problemsOf) {
  const problems = [];
  for (const [file, visit] of visits) {
    problems.push(...problemsOf(visit).map((problem) => `${file}: ${problem}`));
  }
  assertNone(problems);
}

test('the archive has enough pages of every kind', () => {
  const count = (pattern) => names.filter((file) => pattern.test(file)).length;
  assert.ok(count(/^briefs\/[^/]+\/index.html$/) >= 24, 'fewer than 24 briefs');
  assert.ok(count(/^people\/[^/]+\/index.html$/) >= 30, 'fewer than 30 people');
  assert.ok(count(/^treaties\/[^/]+\/index.html$/) >= 18, 'fewer than 18 treaties');
  assert.ok(names.includes('timeline/index.html') && names.includes('network/index.html'), 'no timeline or no network');
  assert.ok(count(/^organisations\/[^/]+\/index.html$/) >= 12, 'fewer than 12 organisations');
  assert.equal(pages.size, names.filter((file) => file.endsWith('.html')).length - 1);
});

test('every page has status 200', () => {
  checkVisits(({ status }) => (status === 200 ? [] : [status]));
});

test('no page makes requests to other hosts', () => {
  checkVisits(({ foreign }) => foreign);
});

test('every file that a page requests exists', () => {
  checkVisits(({ failed }) => failed);
  assertNone(server.missed);
});

test('no page reports errors or warnings on the console under the strictest content security policy', () => {
  checkVisits(({ console }) => console);
});

test('every page has one headline, a title, a language and one main part', () => {
  checkPages(({ headlines, title, lang, mains }) => [
    headlines.length !== 1 && `${headlines.length} <h1>`,
    headlines.some((text) => !text) && 'an empty <h1>',
    !title && 'no title',
    !lang && 'no language',
    mains !== 1 && `${mains} <main>`,
  ]);
});

test('no two pages have the same title', () => {
  const titles = new Map();
  checkPages(({ title }, file) => {
    if (redirects.includes(file)) return undefined;
    const other = titles.get(title);
    titles.set(title, file);
    return other && `“${title}” is also the title of ${other}`;
  });
});

test('every page has its canonical URL, and every redirect that of its target', () => {
  checkPages(({ canonical, links }, file) => {
    const own = base.url + addressOf(file);
    const target = redirects.includes(file) && links.find(({ tag }) => tag === 'meta')?.href;
    const expected = target ? target.replace(root, base.url) : own;
    return canonical.join() !== expected && `${canonical.join() || 'nothing'} instead of ${expected}`;
  });
});

test('every page has an icon', () => {
  checkPages(({ icon }) => icon === 0 && 'no <link rel="icon">');
});

/** The file of the share picture, which pages name by its absolute URL; false if it is not a file of the site. */
const pictureOf = ({ picture }) =>
  picture.length === 1 && picture[0].startsWith(base.url) && picture[0].slice(base.url.length);

test('every page has one share picture, with an absolute URL', () => {
  checkPages((page, file) => {
    const isRedirected = redirects.includes(file);
    return !isRedirected && !files.has(pictureOf(page)) && (page.picture.join() || 'nothing');
  });
});

test('no id is used twice on a page', () => {
  checkPages(({ repeated }) => repeated);
});

test('every link and anchor resolves, and no link depends on where the site is published', () => {
  assertNone(linkProblems(pages, root, files, { base: base.url }));
});

test('every file can be reached from the home page', () => {
  const reached = reachable(pages, root, files, { textOf: (file) => textOf(folder, file) });
  reached.add(pictureOf(pages.get('index.html')));
  const unreachable = names.filter(
    (file) => !reached.has(file) && !UNLINKED.has(file) && !redirects.includes(file),
  );
  assertNone(unreachable);
});

test('every link has a text', () => {
  checkPages(({ blank }) => blank);
});

test('no page has inline styles or scripts', () => {
  checkPages(({ styled, scripted }) => [...styled, ...scripted]);
});

test('every image has an alternative text', () => {
  checkPages(({ unnamed }) => unnamed);
});

test('no template syntax is left on a page', () => {
  checkPages(({ placeholders }) => placeholders);
});

test('the sitemap lists every page, and nothing else', () => {
  const listed = [...textOf(folder, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => address,
  );
  const expected = [...pages]
    .filter(([file, { noindex }]) => !noindex && !redirects.includes(file))
    .map(([file]) => base.url + addressOf(file));
  assert.deepEqual(listed.sort(), expected.sort());
  assert.match(textOf(folder, 'robots.txt'), new RegExp(`Sitemap: ${base.url}sitemap.xml`));
});

test('no page is wider than its window: 1280 pixels', () => {
  checkVisits(({ over }) => (over ? [over] : []));
});

test('no page is wider than its window: 360 pixels', async () => {
  const page = await open(browser, root, { width: 360 });
  const problems = [];
  for (const file of pagesOf(folder)) {
    await visit(page, root + addressOf(file));
    const over = await overflow(page);
    if (over) problems.push(`${file}: ${over}`);
  }
  await page.context().close();
  assertNone(problems);
});
