// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { Hono } from 'hono';
import { contract } from '#surfaces/contract';

const UI_FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lanthorn API reference</title>
<link rel="stylesheet" href="/api/reference/ui/swagger-ui.css">
</head>
<body>
<main id="swagger-ui"></main>
<script src="/api/reference/ui/swagger-ui-bundle.js"></script>
<script src="/api/reference/start.js"></script>
</body>
</html>`;

const START = `window.ui = SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true, defaultModelsExpandDepth: 0 });`;

/** OpenAPI 3.1 from the contract, and a reference page that works without internet. */
export function referenceRoutes(version: string): Hono {
  let document: Promise<unknown> | undefined;
  return new Hono()
    .get('/api/v1/openapi.json', async (c) => {
      document ??= openApiDocument(version);
      return c.json(await document);
    })
    .get('/api/reference', (c) => c.html(PAGE))
    .get('/api/reference/start.js', (c) =>
      c.body(START, 200, { 'content-type': 'text/javascript' }),
    )
    .use(
      '/api/reference/ui/*',
      serveStatic({
        root: UI_FOLDER,
        rewriteRequestPath: (path) => path.slice('/api/reference/ui'.length),
      }),
    );
}

/** The API's description. */
function openApiDocument(version: string): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: {
      title: 'Lanthorn',
      version,
      description:
        'Errors are RFC 9457 problems with a stable `code` and what to do `next`. Lists are paged by an opaque cursor.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { bearer: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'lanthorn_session' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  });
}
