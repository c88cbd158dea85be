// The walk: every page of the demonstration archive is opened in Chromium, on a static host, under
// a path that is not the one it was built for, and nothing about it may be amiss.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, overflow, survey, visit } from './chromium.mjs';
import { none } from './faults.mjs';
import { host } from './host.mjs';
import { linkFaults, reachable } from './links.mjs';
import { addressOf, basePath, filesOf, pagesOf, sendsOn, site, textOf } from './site.mjs';

// Relative links are proven by a mount that no page can know of.
const MOUNT = '/some/where/else/';
// Read by machines that know where to look, so nothing has to link to them.
const UNLINKED = new Set(['404.html', 'robots.txt', 'sitemap.xml', 'CNAME']);

const folder = site();
const base = basePath(folder);
const names = filesOf(folder);
const files = new Set(names);
const redirects = names.filter((file) => file.endsWith('.html') && sendsOn(folder, file));
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
    const seen = await visit(page, root + addressOf(file));
    visits.set(file, { ...seen, over: await overflow(page) });
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

/** Holds that `faultOf` finds nothing on any page; the message is all that it found. */
function eachPage(faultOf) {
  const faults = [];
  for (const [file, page] of pages) {
    const found = [faultOf(page, file)].flat().filter(Boolean);
    faults.push(...found.map((fault) => `${file}: ${fault}`));
  }
  none(faults);
}

/** The same for what was seen while pages were loading. */
function eachVisit(faultsOf) {
  const faults = [];
  for (const [file, visit] of visits) {
    faults.push(...faultsOf(visit).map((fault) => `${file}: ${fault}`));
  }
  none(faults);
}

test('the archive has its pages of every kind', () => {
  const count = (pattern) => names.filter((file) => pattern.test(file)).length;
  assert.ok(count(/^briefs\/[^/]+\/index.html$/) >= 24, 'at least 24 briefs');
  assert.ok(count(/^people\/[^/]+\/index.html$/) >= 30, 'at least 30 people');
  assert.ok(count(/^treaties\/[^/]+\/index.html$/) >= 18, 'at least 18 treaties');
  assert.ok(names.includes('timeline/index.html') && names.includes('network/index.html'), 'pictures of the whole');
  assert.ok(count(/^organisations\/[^/]+\/index.html$/) >= 12, 'at least 12 organisations');
  assert.equal(pages.size, names.filter((file) => file.endsWith('.html')).length - 1);
});

test('every page answers 200', () => {
  eachVisit(({ status }) => (status === 200 ? [] : [status]));
});

test('no page makes a request to anywhere else', () => {
  eachVisit(({ foreign }) => foreign);
});

test('no page asks for a file in vain', () => {
  eachVisit(({ failed }) => failed);
  none(server.missed);
});

test('no page reports anything on the console, under the strictest content security policy', () => {
  eachVisit(({ console }) => console);
});

test('every page has one headline, a title, a language and one main part', () => {
  eachPage(({ headlines, title, lang, mains }) => [
    headlines.length !== 1 && `${headlines.length} <h1>`,
    headlines.some((text) => !text) && 'an empty <h1>',
    !title && 'no title',
    !lang && 'no language',
    mains !== 1 && `${mains} <main>`,
  ]);
});

test('no two pages have the same title', () => {
  const seen = new Map();
  eachPage(({ title }, file) => {
    if (redirects.includes(file)) return undefined;
    const other = seen.get(title);
    seen.set(title, file);
    return other && `“${title}” is the title of ${other}, too`;
  });
});

test('every page names its permanent address, and a redirect that of its target', () => {
  eachPage(({ canonical, links }, file) => {
    const own = base.url + addressOf(file);
    const sent = redirects.includes(file) && links.find(({ tag }) => tag === 'meta')?.href;
    const wanted = sent ? sent.replace(root, base.url) : own;
    return canonical.join() !== wanted && `${canonical.join() || 'nothing'} instead of ${wanted}`;
  });
});

test('every page has an icon', () => {
  eachPage(({ icon }) => icon === 0 && 'no <link rel="icon">');
});

/** The file of the site that other sites show as its picture, which pages name by its full address. */
const pictureOf = ({ picture }) =>
  picture.length === 1 && picture[0].startsWith(base.url) && picture[0].slice(base.url.length);

test('every page has one picture for other sites, at its full address', () => {
  eachPage((page, file) => {
    const sent = redirects.includes(file);
    return !sent && !files.has(pictureOf(page)) && (page.picture.join() || 'nothing');
  });
});

test('no id is used twice on a page', () => {
  eachPage(({ repeated }) => repeated);
});

test('every link and every anchor leads somewhere, and none depends on where the site is', () => {
  none(linkFaults(pages, root, files, { base: base.url }));
});

test('every file can be reached from the home page', () => {
  const seen = reachable(pages, root, files, { textOf: (file) => textOf(folder, file) });
  seen.add(pictureOf(pages.get('index.html')));
  const lost = names.filter(
    (file) => !seen.has(file) && !UNLINKED.has(file) && !redirects.includes(file),
  );
  none(lost);
});

test('every link has words', () => {
  eachPage(({ blank }) => blank);
});

test('no page has a style of its own or a script in its text', () => {
  eachPage(({ styled, scripted }) => [...styled, ...scripted]);
});

test('every image says what it shows', () => {
  eachPage(({ unnamed }) => unnamed);
});

test('nothing of a template is left standing', () => {
  eachPage(({ placeholders }) => placeholders);
});

test('the sitemap lists every page, and nothing else', () => {
  const listed = [...textOf(folder, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => address,
  );
  const wanted = [...pages]
    .filter(([file, { noindex }]) => !noindex && !redirects.includes(file))
    .map(([file]) => base.url + addressOf(file));
  assert.deepEqual(listed.sort(), wanted.sort());
  assert.match(textOf(folder, 'robots.txt'), new RegExp(`Sitemap: ${base.url}sitemap.xml`));
});

test('no page is wider than its window: 1280 pixels', () => {
  eachVisit(({ over }) => (over ? [over] : []));
});

test('no page is wider than its window: 360 pixels', async () => {
  const page = await open(browser, root, { width: 360 });
  const faults = [];
  for (const file of pagesOf(folder)) {
    await visit(page, root + addressOf(file));
    const over = await overflow(page);
    if (over) faults.push(`${file}: ${over}`);
  }
  await page.context().close();
  none(faults);
});
