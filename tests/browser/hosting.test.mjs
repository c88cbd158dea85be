// What hosts and readers do with the files: old addresses, wrong addresses, a copy on a disk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open, survey, visit } from './chromium.mjs';
import { none } from './faults.mjs';
import { host } from './host.mjs';
import { linkFaults, reachable, target } from './links.mjs';
import { addressOf, basePath, filesOf, pagesOf, portable, sendsOn, site, textOf } from './site.mjs';

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

test('an old address leads to the brief that moved', async () => {
  for (const mount of [base.path, '/elsewhere/']) {
    const page = await open(browser, server.origin);
    await page.goto(`${server.origin}${mount}old/salt-ii/`);
    await page.waitForURL(`${server.origin}${mount}briefs/salt-ii-signed-in-vienna/`);
    assert.equal(await page.locator('h1').innerText(), 'SALT II signed in Vienna');
    await page.context().close();
  }
});

test('every redirect leads to a page that stays', async () => {
  const page = await open(browser, root);
  const stays = new Set(pagesOf(folder));
  const redirects = filesOf(folder).filter((f) => f.endsWith('.html') && sendsOn(folder, f));
  assert.ok(redirects.includes('old/salt-ii/index.html'));
  for (const file of redirects) {
    const { links } = await survey(page, root + addressOf(file), textOf(folder, file));
    const { href } = links.find(({ tag }) => tag === 'meta');
    assert.ok(target(href, root, stays)?.file, `${file} leads to ${href}`);
    assert.ok(
      links.some((link) => link.tag === 'a' && link.href === href),
      `${file} has a link for readers whose browser stays`,
    );
  }
});

test('a wrong address gets the page that says so, at any depth, with links that work', async () => {
  const files = new Set(filesOf(folder));
  const page = await open(browser, root);
  for (const wrong of ['nothing', 'no/such/page/at/any/depth/', 'people/nobody', 'briefs/%C3%A9/']) {
    const seen = await visit(page, root + wrong);
    assert.equal(seen.status, 404);
    none(seen.failed.filter((fault) => fault !== `404 ${root}${wrong}`));
    assert.equal(await page.locator('h1').innerText(), 'Page not found');
    assert.ok(await page.evaluate(() => document.styleSheets[0]?.cssRules.length > 0), 'styled');
    const { links, noindex } = await survey(page, root + wrong);
    assert.ok(noindex);
    const own = links.filter(({ href, raw }) => href.startsWith(server.origin) && raw[0] !== '#');
    none(own.filter(({ href }) => !target(href, root, files)?.file).map(({ raw }) => raw));
  }
  await page.goto(`${root}no/such/page/`);
  await page.getByRole('link', { name: 'home page' }).click();
  await page.waitForURL(root);
});

test('the portable site works from a disk: every page, every link, every style sheet', async () => {
  const copy = portable();
  const disk = pathToFileURL(`${copy}/`).href;
  const names = filesOf(copy);
  const files = new Set(names);
  const page = await open(browser, disk);
  const pages = new Map();
  const faults = [];
  for (const file of pagesOf(copy)) {
    const seen = await visit(page, disk + file);
    for (const fault of [...seen.console, ...seen.foreign, ...seen.failed]) {
      faults.push(`${file}: ${fault}`);
    }
    if (await page.evaluate(() => getComputedStyle(document.body).marginTop !== '0px')) {
      faults.push(`${file}: without its style`);
    }
    pages.set(file, await survey(page, disk + file));
  }
  none(faults);
  const wanted = basePath(copy).url.replace(/index\.html$/, '');
  none(linkFaults(pages, disk, files, { base: wanted, exact: true }));
  const reached = reachable(pages, disk, files, {
    textOf: (file) => textOf(copy, file),
    exact: true,
  });
  none(pagesOf(copy).filter((file) => !reached.has(file)));
});

test('a reader finds the way through the portable site, and old addresses work there, too', async () => {
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

test('both builds have the same pages', () => {
  assert.deepEqual(pagesOf(portable()), pagesOf(folder));
});
