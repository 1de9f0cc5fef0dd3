// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readerFor, readFile } from '#engines/inventory';
import { type ComponentStore, openComponentStore } from './component-store.fixture.ts';
import { keepReadings } from './kept-readings.ts';
import type { ComponentObservation } from './observation.ts';
import { observeComponents } from './observe-components.ts';
import { packReading, unpackReading } from './pack-reading.ts';
import { makeRepository } from './repository.fixture.ts';

type Files = Readonly<Record<string, string>>;

const pom = (version: string) =>
  `<project><groupId>org.example</groupId><artifactId>lamp</artifactId><version>1</version>
   <properties><wick.version>${version}</wick.version></properties><dependencies><dependency>
   <groupId>org.example</groupId><artifactId>wick</artifactId><version>\${wick.version}</version>
   </dependency></dependencies></project>`;
const before: Files = {
  'a/pom.xml': pom('1.0'),
  'b/package.json': '{"name": "lamp", "dependencies": {"wick": "^1.0.0"}}',
  'c/package.json': '{"name": broken',
};

describe('kept readings', () => {
  let store: ComponentStore;
  beforeAll(async () => {
    store = await openComponentStore();
  });
  afterAll(() => store.test.close());

  /** Scans what the files are now, as the server does; tells which of them were opened. */
  async function scanner(version = '1') {
    const principal = await store.test.anotherOrganisation();
    const id = await store.newRepositoryId(principal);
    const scan = async (files: Files, readers = version) => {
      const made = await makeRepository(files);
      const opened: string[] = [];
      const observed = await observeComponents(made.repository, made.commit, {
        kept: await store.components.keptReadings(principal, id, readers),
        readManifest: (file, text) => {
          opened.push(file);
          return readFile(file, text);
        },
      });
      await made.remove();
      const what = { action: 'test/scan', subject: `repository:${id}` };
      await store.test.storage.write(principal, what, async (tx) => {
        if (observed.readings) await keepReadings(tx, id, observed.readings, readers);
      });
      return { observed, opened };
    };
    return { principal, id, scan };
  }

  const seen = ({ components, projects, edges, problems }: ComponentObservation) =>
    JSON.parse(JSON.stringify({ components, projects, edges, problems }));

  it('are taken for files that have not changed, and the result is that of reading all', async () => {
    const { scan } = await scanner();
    await scan(before);
    const after = { ...before, 'b/package.json': '{"name": "lamp", "dependencies": {"oil": "*"}}' };

    const { observed, opened } = await scan(after);

    // What is broken is read each time, for its problem.
    expect([...opened].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'b/package.json',
      'c/package.json',
    ]);
    expect(seen(observed)).toEqual(seen((await (await scanner()).scan(after)).observed));
    expect(observed.components.map(({ purl }) => purl)).toEqual([
      'pkg:maven/org.example/wick@1.0',
      'pkg:npm/oil',
    ]);
    expect((await scan(after)).opened).toEqual(['c/package.json']);
  });

  it('go with their files, and do not hold for other readers nor other paths', async () => {
    const { principal, id, scan } = await scanner();
    await scan(before);

    expect((await scan(before, '2')).opened).toHaveLength(3);
    expect((await scan({ 'x/pom.xml': pom('1.0') }, '2')).opened).toEqual(['x/pom.xml']);
    const rows = await store.query<{ path: string }>(
      principal,
      `SELECT path FROM components_reading WHERE repository_id = ${id}`,
    );
    expect(rows).toEqual([{ path: 'x/pom.xml' }]);
  });

  it('are nothing for another organisation', async () => {
    const { id, scan } = await scanner();
    await scan(before);
    const stranger = await store.test.anotherOrganisation();

    const kept = await store.components.keptReadings(stranger, id, '1');
    const rows = await store.query(stranger, 'SELECT * FROM components_reading');

    expect(rows).toEqual([]);
    expect(kept('a/pom.xml', '0'.repeat(40))).toBeUndefined();
  });
});

const FIXTURES = path.join(import.meta.dirname, '../../engines/inventory/ecosystems');

it('a reading of every fixture comes out of its packet as it went in', () => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.includes('fixtures') &&
      readerFor(file) !== undefined &&
      statSync(path.join(FIXTURES, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const reading = readFile(file, readFileSync(path.join(FIXTURES, file), 'utf8'));

    expect(unpackReading(packReading(reading))).toEqual(reading);
  }
});

it('what is no packet is no reading', () => {
  expect(unpackReading(Buffer.from('no packet'))).toBeUndefined();
});
