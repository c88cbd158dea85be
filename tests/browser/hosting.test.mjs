// The files on a host and on disk: redirects, wrong addresses, and the portable build.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open, survey, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { host } from './host.mjs';
import { linkProblems, reachable, target } from './links.mjs';
import { addressOf, basePath, filesOf, pagesOf, portable, isRedirect, site, textOf } from './site.mjs';

const folder = site();
const base = basePath(folder);
let browser;
let server;
let root;

before(async () => {
  server = await host(folder, [base.path, '/elsewhere/']);
  root = server.origin + base.path;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('an old address redirects to the new one', async () => {
  for (const mount of [base.path, '/elsewhere/']) {
    const page = await open(browser, server.origin);
    await page.goto(`${server.origin}${mount}old/salt-ii/`);
    await page.waitForURL(`${server.origin}${mount}briefs/salt-ii-signed-in-vienna/`);
    assert.equal(await page.locator('h1').innerText(), 'SALT II signed in Vienna');
    await page.context().close();
  }
});

test('every redirect leads to a page that is not a redirect', async () => {
  const page = await open(browser, root);
  const targets = new Set(pagesOf(folder));
  const redirects = filesOf(folder).filter((f) => f.endsWith('.html') && isRedirect(folder, f));
  assert.ok(redirects.includes('old/salt-ii/index.html'));
  for (const file of redirects) {
    const { links } = await survey(page, root + addressOf(file), textOf(folder, file));
    const { href } = links.find(({ tag }) => tag === 'meta');
    assert.ok(target(href, root, targets)?.file, `${file} leads to ${href}`);
    assert.ok(
      links.some((link) => link.tag === 'a' && link.href === href),
      `${file} has no link for readers whose browser does not redirect`,
    );
  }
});

test('a wrong address at any depth gets the 404 page, with links that work', async () => {
  const files = new Set(filesOf(folder));
  const page = await open(browser, root);
  for (const wrong of ['nothing', 'no/such/page/at/any/depth/', 'people/nobody', 'briefs/%C3%A9/']) {
    const recorded = await visit(page, root + wrong);
    assert.equal(recorded.status, 404);
    assertNone(recorded.failed.filter((problem) => problem !== `404 ${root}${wrong}`));
    assert.equal(await page.locator('h1').innerText(), 'Page not found');
    assert.ok(await page.evaluate(() => document.styleSheets[0]?.cssRules.length > 0), 'no style sheet');
    const { links, noindex } = await survey(page, root + wrong);
    assert.ok(noindex);
    const own = links.filter(({ href, raw }) => href.startsWith(server.origin) && raw[0] !== '#');
    assertNone(own.filter(({ href }) => !target(href, root, files)?.file).map(({ raw }) => raw));
  }
  await page.goto(`${root}no/such/page/`);
  await page.getByRole('link', { name: 'home page' }).click();
  await page.waitForURL(root);
});

test('every page, link and style sheet of the portable site works on disk', async () => {
  const copy = portable();
  const disk = pathToFileURL(`${copy}/`).href;
  const names = filesOf(copy);
  const files = new Set(names);
  const page = await open(browser, disk);
  const pages = new Map();
  const problems = [];
  for (const file of pagesOf(copy)) {
    const recorded = await visit(page, disk + file);
    for (const problem of [...recorded.console, ...recorded.foreign, ...recorded.failed]) {
      problems.push(`${file}: ${problem}`);
    }
    if (await page.evaluate(() => getComputedStyle(document.body).marginTop !== '0px')) {
      problems.push(`${file}: the style sheet is not applied`);
    }
    pages.set(file, await survey(page, disk + file));
  }
  assertNone(problems);
  const wanted = basePath(copy).url.replace(/index\.html$/, '');
  assertNone(linkProblems(pages, disk, files, { base: wanted, exact: true }));
  const reached = reachable(pages, disk, files, {
    textOf: (file) => textOf(copy, file),
    exact: true,
  });
  assertNone(pagesOf(copy).filter((file) => !reached.has(file)));
});

test('navigation and redirects work in the portable site', async () => {
  const copy = portable();
  const disk = pathToFileURL(`${copy}/`).href;
  const page = await open(browser, disk);
  await page.goto(`${disk}index.html`);
  await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'People' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Ivanov, Sergei' }).click();
  assert.equal(page.url(), `${disk}people/sergei-ivanov/index.html`);
  await page.goto(`${disk}old/salt-ii/index.html`);
  await page.waitForURL(`${disk}briefs/salt-ii-signed-in-vienna/index.html`);
});

test('the portable build has the same pages', () => {
  assert.deepEqual(pagesOf(portable()), pagesOf(folder));
});
