// A static host that serves a folder as GitHub Pages and similar hosts do. The URL of a folder serves its
// index.html, a folder's URL without the final slash redirects to the one with it, and any other URL gets status
// 404 and 404.html. The folder can be mounted at several paths, because its pages must work at any.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

// The strictest policy under which the pages work. With it, Chromium reports every style attribute, inline script and
// request to another host as an error on the console.
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
].join('; ');

/**
 * Serves `folder` on a free port of 127.0.0.1, at each of `mounts` ('/', '/record/', ...), with the Content Security
 * Policy `policy`, or none if that is ''. Returns `origin` (without a final slash), `missed` (the paths that were not
 * found, extended as requests come in) and `close()`.
 */
export async function host(folder, mounts = ['/'], { policy = POLICY } = {}) {
  const missed = [];
  const server = createServer((request, response) => {
    answer({ folder, mounts, policy, missed }, request, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections?.();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, missed, close };
}

async function answer({ folder, mounts, policy, missed }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url, 'http://127.0.0.1');
  const found = await lookUp(folder, mounts, pathname);
  if (found?.moved) {
    response.writeHead(301, { location: `${found.moved}${search}` }).end();
    return;
  }
  if (!found) missed.push(pathname);
  const file = found?.file ?? path.join(folder, '404.html');
  const body = await readFile(file).catch(() => Buffer.from('Not found'));
  response.writeHead(found ? 200 : 404, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': body.length,
    ...(policy && { 'content-security-policy': policy }),
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Returns `{ file }`, or `{ moved }` for a redirect, or undefined if nothing is at the path. */
async function lookUp(folder, mounts, pathname) {
  const mount = mounts
    .filter((one) => pathname.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (mount === undefined) return undefined;
  let below;
  try {
    below = decodeURIComponent(pathname.slice(mount.length));
  } catch {
    return undefined;
  }
  // Dot files are not published, and `..` would lead out of the folder.
  if (below.includes('\0') || below.split('/').some((part) => part.startsWith('.'))) {
    return undefined;
  }
  const target = path.join(folder, below);
  const kind = await stat(target).catch(() => undefined);
  if (kind?.isFile()) return below.endsWith('/') ? undefined : { file: target };
  if (!kind?.isDirectory()) return undefined;
  const index = path.join(target, 'index.html');
  if (!(await stat(index).catch(() => undefined))?.isFile()) return undefined;
  return pathname.endsWith('/') ? { file: index } : { moved: `${pathname}/` };
}
