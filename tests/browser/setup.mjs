// Serves the demonstration archive and starts Chromium for the test file that imports this. Node runs each test
// file in a process of its own, so each has its own server and browser. `root` and `browser` are set before the
// first test runs.

import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { host } from './host.mjs';
import { basePath, site } from './site.mjs';

export const folder = site();
const { path: mount } = basePath(folder);
export let browser;
export let root;
let server;

before(async () => {
  server = await host(folder, [mount]);
  root = server.origin + mount;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});
