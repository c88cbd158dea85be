// The demonstration archive on a host, and Chromium before it, for the tests of the file that imports this:
// node runs each in a process of its own. `root` and `browser` are there once its tests run.

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
