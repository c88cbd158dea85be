// Lighthouse: a full score for accessibility, best practices and SEO. Its performance score depends on the
// machine, so it is only printed.

import { after, before, test } from 'node:test';
import { launch as chrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { EXECUTABLE, FLAGS } from './chromium.mjs';
import { assertNone } from './problems.mjs';
import { host } from './host.mjs';
import { addressOf, basePath, site, specimens } from './site.mjs';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const folder = site();
const { path: mount } = basePath(folder);
// Lighthouse's SEO audits expect pages that search engines may list, and 404.html is none.
const KINDS = specimens(folder).filter(([kind]) => !/^brief-|^not-found$/.test(kind));
let browser;
let server;

before(async () => {
  server = await host(folder, [mount]);
  browser = await chrome({ chromePath: EXECUTABLE, chromeFlags: FLAGS });
});

after(async () => {
  await browser?.kill();
  await server?.close();
});

for (const [kind, file] of KINDS) {
  test(`Lighthouse finds nothing to improve: ${kind}`, async (t) => {
    const address = server.origin + mount + addressOf(file);
    const { lhr } = await lighthouse(address, { port: browser.port, logLevel: 'error' });
    t.diagnostic(`performance: ${Math.round(lhr.categories.performance.score * 100)}`);
    const problems = CATEGORIES.flatMap((category) =>
      lhr.categories[category].auditRefs
        .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
        .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
        .map(({ id, title }) => `${category}: ${id}: ${title}`),
    );
    assertNone(problems);
  });
}
