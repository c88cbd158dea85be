// Chromium, and what is seen of a page in it.

import { chromium } from 'playwright-core';

export const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** With these it cannot reach anything but this machine. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts Chromium. */
export const launch = () => chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });

/**
 * A new page that keeps account of itself. `allowed` is the address below which requests are at
 * home. `page.seen` holds, since it was last emptied by `visit`: what the console reported,
 * what was asked for elsewhere, and what was asked for in vain.
 */
export async function open(browser, allowed, { width = 1280, height = 900, scheme = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.seen = { console: [], foreign: [], failed: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.seen.console.push(message.text());
  });
  page.on('pageerror', (error) => page.seen.console.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(allowed) && !url.startsWith('data:')) page.seen.foreign.push(url);
  });
  page.on('requestfailed', (request) => {
    // An icon that was still loading when the next page was opened is not missing.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') page.seen.failed.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) page.seen.failed.push(`${response.status()} ${response.url()}`);
  });
  return page;
}

/** Opens an address; answers its status and what was seen while it loaded. */
export async function visit(page, url) {
  page.seen.console.length = 0;
  page.seen.foreign.length = 0;
  page.seen.failed.length = 0;
  const response = await page.goto(url, { waitUntil: 'load' });
  // Chromium drops keys pressed before a page is painted, and the first `Tab` starts from where the
  // page before was left as long as this one has not taken its place.
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  const seen = Object.fromEntries(Object.entries(page.seen).map(([key, list]) => [key, [...list]]));
  return { status: response?.status() ?? 0, ...seen };
}

/**
 * What a page says of itself. Runs inside Chromium: on the open document, or on `html`, for a page
 * that does not stay open since it sends its reader on.
 */
export function survey(page, url, html) {
  return page.evaluate(
    ({ url, html }) => {
      const doc = html ? new DOMParser().parseFromString(html, 'text/html') : document;
      const all = (selector) => [...doc.querySelectorAll(selector)];
      const shown = (element) => element.outerHTML.slice(0, 160);
      const resolve = (raw) => {
        try {
          return new URL(raw, url).href;
        } catch {
          return `unreadable:${raw}`;
        }
      };
      // Everything that leads somewhere or loads something, by any attribute that can.
      const links = [];
      const note = (element, raw) => {
        if (element.matches('link[rel=canonical], meta[property]')) return;
        links.push({ raw, href: resolve(raw.trim()), tag: element.localName });
      };
      for (const element of all('*')) {
        for (const { localName, value } of element.attributes) {
          if (['href', 'src', 'action', 'poster', 'data', 'cite'].includes(localName)) {
            note(element, value);
          }
          if (localName === 'srcset') {
            for (const one of value.split(',')) note(element, one.trim().split(/\s+/)[0]);
          }
        }
        if (element.matches('meta[http-equiv=refresh i]')) {
          note(element, element.content.replace(/^[^;]*;\s*url=/i, ''));
        }
      }
      const ids = all('[id]').map((element) => element.id);
      return {
        lang: doc.documentElement.lang,
        title: doc.title.trim(),
        headlines: all('h1').map((element) => element.textContent.trim()),
        mains: all('main').length,
        canonical: all('link[rel=canonical]').map((element) => element.getAttribute('href')),
        icon: all('link[rel~=icon]').length,
        picture: all('meta[property="og:image"]').map((element) => element.content),
        noindex: all('meta[name=robots]').some((element) => /noindex/.test(element.content)),
        ids,
        repeated: ids.filter((id, at) => ids.indexOf(id) !== at),
        links,
        styled: all('[style], style').map(shown),
        scripted: [
          ...all('script:not([src])').filter(
            (element) => !['application/json', 'application/ld+json'].includes(element.type),
          ),
          ...all('*').filter((element) =>
            [...element.attributes].some(
              ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value),
            ),
          ),
        ].map(shown),
        unnamed: all('img:not([alt]), input[type=image]:not([alt]), area:not([alt])').map(shown),
        blank: all('a[href]')
          .filter((element) => !element.textContent.trim() && !element.getAttribute('aria-label') && !element.querySelector('[alt]:not([alt=""])'))
          .map(shown),
        placeholders: doc.body.textContent.match(/\{\{|\{%|\[object /g) ?? [],
      };
    },
    { url, html },
  );
}

/** By how many pixels the open page is wider than its window, and what sticks out. */
export const overflow = (page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = document.scrollingElement.scrollWidth - room;
    if (over <= 0) return undefined;
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 0.5)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120));
    return `${over} px wider than ${room}: ${out.join(' | ')}`;
  });
