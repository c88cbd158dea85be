// Starts Chromium, opens pages in it, and reports what happens on them.

import { chromium } from 'playwright-core';

export const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** With these flags, Chromium cannot reach any other machine. */
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
 * Opens a page in a new browser context and records events on it. `page.recorded` has what happened since `visit`
 * last cleared it: `console`, errors and warnings on the console; `foreign`, requests to URLs that do not begin
 * with `allowed`; and `failed`, requests that failed or were answered with an error.
 */
export async function open(browser, allowed, { width = 1280, height = 900, scheme = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.recorded = { console: [], foreign: [], failed: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.recorded.console.push(message.text());
  });
  page.on('pageerror', (error) => page.recorded.console.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(allowed) && !url.startsWith('data:')) page.recorded.foreign.push(url);
  });
  page.on('requestfailed', (request) => {
    // Opening the next page aborts requests of the previous one, such as that for the icon. Those have not failed.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') page.recorded.failed.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) page.recorded.failed.push(`${response.status()} ${response.url()}`);
  });
  return page;
}

/** Opens a URL. Returns the HTTP status and what was recorded while the page loaded. */
export async function visit(page, url) {
  page.recorded.console.length = 0;
  page.recorded.foreign.length = 0;
  page.recorded.failed.length = 0;
  const response = await page.goto(url, { waitUntil: 'load' });
  // Chromium drops keys that are pressed before a page is painted. Until this page has replaced the previous one, the
  // first `Tab` also starts from where the focus was on that.
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  const recorded = Object.fromEntries(Object.entries(page.recorded).map(([key, list]) => [key, [...list]]));
  return { status: response?.status() ?? 0, ...recorded };
}

/**
 * Collects facts about a page: its links, ids, metadata and markup problems. Examines the open document, or parses
 * `html` for a redirect, which does not stay open.
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
      // Everything that links to or loads a URL, by any attribute that can.
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

/** Describes by how much the open page is wider than its window and which elements stick out; undefined if it fits. */
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
