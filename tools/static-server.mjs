// A static host as plain as the plainest: files, their types, and 404 for the
// rest. There is no fallback to the first page and no listing of folders. It
// can put the site under a sub-path, and it sends the headers of policy.mjs.
//
//   node tools/static-server.mjs FOLDER [--port 8080] [--base /some/where/]

import { createReadStream, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { headers } from './policy.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const hashedName = /-[0-9a-f]{8,16}(_bg)?\.[a-z0-9]+$/;

/** Serves `folder` under `base`, on `port` or on a free one; `url` is the address of its first page. */
export async function serveFolder(folder, { port = 0, base = '/' } = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => refuse(response, 500, 'This file could not be read.'));
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://localhost:${server.address().port}${base}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

async function answer(root, base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only reading is possible here.');
  }
  const path = pathOf(request.url);
  if (path === null || !path.startsWith(base)) return refuse(response, 404, 'There is nothing here.');

  let file = join(root, path.slice(base.length));
  if (file !== root && !file.startsWith(root + sep)) return refuse(response, 404, 'There is nothing here.');
  if (path.endsWith('/')) file = join(file, 'index.html');

  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404, 'There is nothing here.');

  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function refuse(response, status, sentence) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

async function serveOnNextFreePort(folder, first, base) {
  for (let port = first; port < first + 50; port += 1) {
    try {
      return await serveFolder(folder, { port, base });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${first} to ${first + 49}. Name another one: PORT=9000 tools/serve`);
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals: [folder = 'dist'] } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } },
  });
  const { url } = await serveOnNextFreePort(folder, Number(values.port), values.base);
  console.log(`Lantern is at ${url} (Ctrl+C stops it)`);
}
