// Hover cards of linked names: opened by pointer or keyboard, inside the window, and cheap. Also the Content Security
// Policy in each page, on a host that sends none and on disk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open, visit } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { host } from './host.mjs';
import { addressOf, basePath, filesOf, portable, isRedirect, site, specimens, textOf } from './site.mjs';

const folder = site();
const { path: mount } = basePath(folder);
const MOSCOW = 'briefs/moscow-changes-its-tone-on-missile-defence/';
let browser;
let server;
let root;

before(async () => {
  server = await host(folder, [mount], { policy: '' });
  root = server.origin + mount;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const nameIn = (page, address) => page.locator(`.text a[href$="/${address}/"]`).first();
const cardOf = (page) => page.locator('#site-card');

/** Opens a brief in a new window and calls `look` with the page. */
async function inBrief(look, options = {}, file = MOSCOW) {
  const page = await open(browser, root, options);
  await visit(page, root + file);
  await look(page);
  await page.context().close();
}

/** Moves the focus to a name with the Tab key. */
async function tabTo(page, name) {
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    if (await name.evaluate((link) => link === document.activeElement)) return;
  }
  assert.fail('200 presses of Tab do not reach the name');
}

const box = (locator) =>
  locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('the card of a person has the name, the offices then and now, and the number of mentions', () =>
  inBrief(async (page) => {
    const name = nameIn(page, 'people/sergei-ivanov');
    await name.hover();
    await cardOf(page).waitFor();
    const words = (await cardOf(page).innerText()).replace(/\s+/g, ' ');
    assert.match(words, /^Sergei Ivanov /);
    assert.match(words, /then: Secretary of the Security Council/);
    assert.match(words, /now: last known office: Minister of Defence/);
    assert.match(words, /Mentioned in \d+ briefs$/);
    assert.equal(await name.getAttribute('aria-describedby'), 'site-card');
    await page.mouse.move(2, 2);
    await cardOf(page).waitFor({ state: 'hidden' });
    assert.equal(await name.getAttribute('aria-describedby'), null);
  }));

test('keyboard focus opens the card at once, and Escape closes it', () =>
  inBrief(async (page) => {
    const name = nameIn(page, 'treaties/abm-treaty');
    await tabTo(page, name);
    assert.ok(await cardOf(page).isVisible());
    assert.match(await cardOf(page).innerText(), /ended 13 June 2002/);
    await page.keyboard.press('Escape');
    assert.ok(!(await cardOf(page).isVisible()));
    assert.ok(await name.evaluate((link) => link === document.activeElement), 'the focus has moved');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.ok(await cardOf(page).isVisible(), 'the card does not open again when the focus returns');
  }));

test('Escape closes a card opened by the pointer, until the pointer returns to the name', () =>
  inBrief(async (page) => {
    const name = nameIn(page, 'people/leonid-ivashov');
    await name.hover();
    await cardOf(page).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
    assert.ok(!(await cardOf(page).isVisible()));
    await page.mouse.move(2, 2);
    await name.hover();
    await cardOf(page).waitFor();
  }));

test('the card stays open while the pointer is on it', () =>
  inBrief(async (page) => {
    await nameIn(page, 'people/colin-powell').hover();
    await cardOf(page).waitFor();
    const { left, top } = await box(cardOf(page));
    await page.mouse.move(left + 30, top + 12, { steps: 8 });
    await page.waitForTimeout(700);
    assert.ok(await cardOf(page).isVisible());
    await page.mouse.move(2, 2);
    await cardOf(page).waitFor({ state: 'hidden' });
  }));

test('no card opens for a pointer that only passes, or for a touch', () =>
  inBrief(async (page) => {
    await nameIn(page, 'people/leonid-ivashov').hover();
    await page.waitForTimeout(100);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(500);
    assert.ok(!(await cardOf(page).isVisible()));
    await nameIn(page, 'people/leonid-ivashov').evaluate((link) => {
      const options = { bubbles: true, pointerType: 'touch' };
      link.dispatchEvent(new PointerEvent('pointerover', options));
    });
    await page.waitForTimeout(500);
    assert.ok(!(await cardOf(page).isVisible()));
  }));

for (const width of [360, 1280]) {
  test(`no card covers its name, extends beyond the window or enlarges the page: ${width} pixels`, () =>
    inBrief(
      async (page) => {
        const problems = [];
        const size = () =>
          page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight].join());
        const before = await size();
        for (const name of await page.locator('.text :is(a.person, a.treaty, a.organisation)').all()) {
          const words = await name.innerText();
          await page.mouse.move(2, 2);
          await name.hover();
          await cardOf(page).waitFor();
          const [link, card] = [await box(name), await box(cardOf(page))];
          if (card.left < 0 || card.right > width) problems.push(`${words}: the card extends beyond the window`);
          if (card.top < link.bottom && card.bottom > link.top) problems.push(`${words}: the card covers the name`);
          if ((await size()) !== before) problems.push(`${words}: the page has grown to ${await size()}`);
          await page.keyboard.press('Escape');
        }
        assertNone(problems);
      },
      { width, height: 740 },
    ));
}

test('opening a card makes no requests', async () => {
  const page = await open(browser, root);
  const requests = [];
  page.on('request', (request) => requests.push(request));
  await visit(page, root + MOSCOW);
  await page.waitForLoadState('networkidle');
  const loaded = requests.length;
  await nameIn(page, 'people/leonid-ivashov').hover();
  await cardOf(page).waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(requests.length, loaded);
  await page.context().close();
});

test('the script is smaller than 4 KiB', () => {
  const script = filesOf(folder).find((file) => /^assets\/site\..*\.js$/.test(file));
  assert.ok(Buffer.byteLength(textOf(folder, script)) < 4_096);
});

/** Opens each page and checks that it has a policy, violates none, and loads its style sheet and script. */
async function checkPolicy(urlOf, allowed, kinds) {
  const page = await open(browser, allowed);
  const problems = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  for (const [kind, file] of kinds) {
    const recorded = await visit(page, urlOf(file));
    problems.push(...[...recorded.console, ...recorded.failed].filter((problem) => !problem.includes('404')).map((problem) => `${kind}: ${problem}`));
    const { policy, styled, scripted } = await page.evaluate(() => ({
      policy: document.querySelector('head > meta:nth-child(2)')?.httpEquiv,
      styled: getComputedStyle(document.body).marginTop === '0px',
      scripted: !document.querySelector('.standings') || Boolean(document.querySelector('#site-card')),
    }));
    if (policy !== 'Content-Security-Policy') problems.push(`${kind}: no policy`);
    if (!styled) problems.push(`${kind}: the style sheet is not applied`);
    if (!scripted) problems.push(`${kind}: the script has not run`);
  }
  await page.context().close();
  assertNone(problems);
}

test('every kind of page complies with its own policy on a host', () =>
  checkPolicy(
    (file) => root + (file === '404.html' ? 'no/such/page/' : addressOf(file)),
    root,
    specimens(folder),
  ));

test('every kind of page complies with its own policy on disk', () => {
  const copy = portable();
  const disk = pathToFileURL(`${copy}/`).href;
  // Only a host serves 404.html; on disk no link leads to it.
  const kinds = specimens(copy).filter(([, file]) => file !== '404.html');
  return checkPolicy((file) => disk + file, disk, kinds);
});

test('the policy blocks inline scripts, and redirects have a policy too', async () => {
  const page = await open(browser, root);
  await visit(page, root + MOSCOW);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return Boolean(window.ran);
  });
  assert.ok(!ran);
  await page.context().close();
  const redirects = filesOf(folder).filter((file) => file.endsWith('.html') && isRedirect(folder, file));
  assertNone(redirects.filter((file) => !textOf(folder, file).includes('Content-Security-Policy')));
});
