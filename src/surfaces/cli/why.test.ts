// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { RepositoryInventory } from './report.ts';
import { addWhy } from './why.ts';
import type { ExitCode } from './workplace.ts';

const evidence = { path: 'package-lock.json', line: 3 };

function inventory(name: string, components: readonly string[]): RepositoryInventory {
  return {
    repository: { name, path: `/code/${name}`, kind: 'working-copy' },
    state: 'scanned',
    edges: [],
    problems: [],
    components: components.map((one) => ({
      purl: `pkg:npm/${one}@1.0.0`,
      ecosystem: 'npm',
      name: one,
      version: '1.0.0',
      scope: 'runtime',
      direct: true,
      origin: 'own',
      evidence,
      via: [`pkg:npm/${one}@1.0.0`],
    })),
  };
}

async function why(reports: readonly RepositoryInventory[], ...words: string[]) {
  const printed: string[] = [];
  let code: ExitCode | undefined;
  const program = new Command().exitOverride();
  addWhy(program, {
    desk: {
      async *inventories() {
        yield* reports;
      },
      sbom: () => '',
      reader: () => Promise.reject(new Error('nobody asks')),
    },
    print: (text) => void printed.push(text),
    screen: { say: (line) => void printed.push(line), show: () => undefined },
    signal: new AbortController().signal,
    end: (wished) => {
      code = wished;
    },
  });
  await program.parseAsync(['why', ...words], { from: 'user' });
  return { text: printed.join('\n'), code };
}

it('looks through every repository of a folder and says in which the component is', async () => {
  const reports = [
    inventory('shop', ['ms']),
    inventory('till', ['wick']),
    inventory('store', ['ms']),
  ];

  const { text, code } = await why(reports, 'ms', '/code');

  expect(text).toContain('shop:\n\npkg:npm/ms@1.0.0');
  expect(text).toContain('store:\n\npkg:npm/ms@1.0.0');
  expect(text).not.toContain('till');
  expect(code).toBe(0);
});

it('names the repository of each place as JSON', async () => {
  const { text } = await why([inventory('shop', ['ms'])], 'ms', '--json');

  expect(JSON.parse(text)).toMatchObject([
    { repository: 'shop', purl: 'pkg:npm/ms@1.0.0', evidence },
  ]);
});

it('says that none of them has it, with exit code 1', async () => {
  const { text, code } = await why([inventory('shop', []), inventory('till', [])], 'ms');

  expect(text).toBe('ms is not in any of these 2 repositories.');
  expect(code).toBe(1);
});
