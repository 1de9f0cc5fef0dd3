// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Vite puts a content hash into the names under /assets, so they may be kept for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The built web page: files as they are, every other address is the page itself (it routes). */
export function siteRoutes(folder: string): Hono {
  const page = join(folder, 'index.html');
  const site = new Hono();
  if (!existsSync(page)) {
    return site.get('*', (c) => c.text('The web page is not built. Run "npm run build".', 503));
  }
  const html = readFileSync(page, 'utf8');
  site.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', FOR_EVER);
  });
  site.use('*', serveStatic({ root: folder, precompressed: true }));
  site.get('/assets/*', (c) => c.text('No such file.', 404));
  return site.get('*', (c) => c.html(html, 200, { 'cache-control': 'no-cache' }));
}
