// Hover cards of linked names: by pointer and by keyboard, within the window, and at what cost.
// And the policy that pages have of their own, on a host that sends none and on a disk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, open, visit } from './chromium.mjs';
import { none } from './faults.mjs';
import { host } from './host.mjs';
import { addressOf, basePath, filesOf, portable, sendsOn, site, specimens, textOf } from './site.mjs';

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

/** Opens the brief, in a window, and hands it to `look`. */
async function inBrief(look, options = {}, file = MOSCOW) {
  const page = await open(browser, root, options);
  await visit(page, root + file);
  await look(page);
  await page.context().close();
}

/** Moves the focus to a name as a reader without a pointer does. */
async function tabTo(page, name) {
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    if (await name.evaluate((link) => link === document.activeElement)) return;
  }
  assert.fail('the name is not reached');
}

const box = (locator) =>
  locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('the card of a person says who, then, now and how often', () =>
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

test('the keyboard’s focus shows the card at once, and Escape takes it away', () =>
  inBrief(async (page) => {
    const name = nameIn(page, 'treaties/abm-treaty');
    await tabTo(page, name);
    assert.ok(await cardOf(page).isVisible());
    assert.match(await cardOf(page).innerText(), /ended 13 June 2002/);
    await page.keyboard.press('Escape');
    assert.ok(!(await cardOf(page).isVisible()));
    assert.ok(await name.evaluate((link) => link === document.activeElement), 'the focus stays');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.ok(await cardOf(page).isVisible(), 'it comes again with the focus');
  }));

test('Escape takes away the card under the pointer, until the name is pointed at again', () =>
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

test('the pointer may go to the card and stay there', () =>
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

test('no card comes for a pointer that only passes, nor for a finger', () =>
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
  test(`no card covers its name, leaves the window or moves anything: ${width} pixels`, () =>
    inBrief(
      async (page) => {
        const faults = [];
        const size = () =>
          page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight].join());
        const before = await size();
        for (const name of await page.locator('.text :is(a.person, a.treaty, a.organisation)').all()) {
          const words = await name.innerText();
          await page.mouse.move(2, 2);
          await name.hover();
          await cardOf(page).waitFor();
          const [link, card] = [await box(name), await box(cardOf(page))];
          if (card.left < 0 || card.right > width) faults.push(`${words}: out of the window`);
          if (card.top < link.bottom && card.bottom > link.top) faults.push(`${words}: covered`);
          if ((await size()) !== before) faults.push(`${words}: the page has grown to ${await size()}`);
          await page.keyboard.press('Escape');
        }
        none(faults);
      },
      { width, height: 740 },
    ));
}

test('a card asks for nothing', async () => {
  const page = await open(browser, root);
  const asked = [];
  page.on('request', (request) => asked.push(request));
  await visit(page, root + MOSCOW);
  await page.waitForLoadState('networkidle');
  const loaded = asked.length;
  await nameIn(page, 'people/leonid-ivashov').hover();
  await cardOf(page).waitFor();
  await page.waitForLoadState('networkidle');
  assert.equal(asked.length, loaded);
  await page.context().close();
});

test('the script is less than 4 KiB', () => {
  const script = filesOf(folder).find((file) => /^assets\/site\..*\.js$/.test(file));
  assert.ok(Buffer.byteLength(textOf(folder, script)) < 4_096);
});

/** Opens one page of each kind and holds that nothing was reported and all of it came. */
async function keepsItsPolicy(from, allowed, kinds) {
  const page = await open(browser, allowed);
  const faults = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  for (const [kind, file] of kinds) {
    const seen = await visit(page, from(file));
    faults.push(...[...seen.console, ...seen.failed].filter((fault) => !fault.includes('404')).map((fault) => `${kind}: ${fault}`));
    const { policy, styled, scripted } = await page.evaluate(() => ({
      policy: document.querySelector('head > meta:nth-child(2)')?.httpEquiv,
      styled: getComputedStyle(document.body).marginTop === '0px',
      scripted: !document.querySelector('.standings') || Boolean(document.querySelector('#site-card')),
    }));
    if (policy !== 'Content-Security-Policy') faults.push(`${kind}: no policy`);
    if (!styled) faults.push(`${kind}: without its style`);
    if (!scripted) faults.push(`${kind}: without its script`);
  }
  await page.context().close();
  none(faults);
}

test('every kind of page lives under its own policy, on a host', () =>
  keepsItsPolicy(
    (file) => root + (file === '404.html' ? 'no/such/page/' : addressOf(file)),
    root,
    specimens(folder),
  ));

test('every kind of page lives under its own policy, on a disk', () => {
  const copy = portable();
  const disk = pathToFileURL(`${copy}/`).href;
  // A host serves it; on a disk nobody comes to it.
  const kinds = specimens(copy).filter(([, file]) => file !== '404.html');
  return keepsItsPolicy((file) => disk + file, disk, kinds);
});

test('the policy runs no script in the text, and redirects have it, too', async () => {
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
  const redirects = filesOf(folder).filter((file) => file.endsWith('.html') && sendsOn(folder, file));
  none(redirects.filter((file) => !textOf(folder, file).includes('Content-Security-Policy')));
});
