// SPDX-License-Identifier: Apache-2.0

import { Command } from 'commander';
import { expect, it } from 'vitest';
import { type Instant, instantOfUnixSeconds } from '#model';
import { addMetrics } from './metrics.ts';
import type { ReportFigure, RepositoryReport } from './report.ts';
import type { ObserveOptions } from './report-desk.ts';

const AT = instantOfUnixSeconds(1_700_000_000);
const figure = (id: string, more: Partial<ReportFigure>): ReportFigure => {
  return { id, name: id, unit: 'people', status: 'known', parameters: {}, ...more };
};

/** What the command prints when the repository has two figures, and since when it was asked to measure. */
const run = (...words: string[]) => runWith([], ...words);

/** The same with more figures. */
async function runWith(more: readonly ReportFigure[], ...words: string[]) {
  const printed: string[] = [];
  let since: Instant | undefined;
  let parameters: ObserveOptions['parameters'];
  async function* observe(_: readonly string[], options: ObserveOptions) {
    since = options.since;
    parameters = options.parameters;
    yield {
      repository: { name: 'lamp', path: '/lamp', kind: 'bare' },
      state: 'scanned',
      commit: 'c0ffee',
      components: [],
      edges: [],
      findings: [],
      window: { from: options.since ?? AT, to: AT },
      figures: [
        figure('contributors', {
          value: 7,
          coverage: 0.5,
          parameters: { includeBots: false, share: 0.5 },
          note: 'so',
        }),
        figure('elephant-factor', { status: 'insufficient' }),
        ...more,
      ],
      problems: [],
      durationMs: 1,
    } satisfies RepositoryReport;
  }
  const program = new Command('lanthorn').exitOverride();
  addMetrics(program, {
    desk: { observe },
    screen: { say: () => undefined, show: () => undefined },
    print: (text) => void printed.push(text),
    signal: new AbortController().signal,
    end: () => undefined,
  });
  await program.parseAsync(['metrics', ...words], { from: 'user' });
  return { text: printed.join('\n'), since, parameters };
}

it('--json has one stable shape', async () => {
  const { text } = await run('.', '--json');

  expect(JSON.parse(text)).toStrictEqual({
    repository: 'lamp',
    commit: 'c0ffee',
    from: AT,
    to: AT,
    metrics: [
      {
        id: 'contributors',
        value: 7,
        unit: 'people',
        coverage: 0.5,
        parameters: { includeBots: false, share: 0.5 },
        status: 'known',
      },
      {
        id: 'elephant-factor',
        value: null,
        unit: 'people',
        coverage: null,
        parameters: {},
        status: 'insufficient',
      },
    ],
  });
});

it('--metric shows one, and names all where there is no such', async () => {
  const { text } = await run('.', '--json', '--metric', 'contributors');

  expect(JSON.parse(text).metrics).toHaveLength(1);
  await expect(run('.', '--metric', 'charm')).rejects.toMatchObject({
    code: 'cli/no-such-metric',
    next: 'There are: contributors, elephant-factor.',
  });
});

it('--metric may be said again, and --set says what a parameter is', async () => {
  const { text, parameters } = await run(
    ...['.', '--json', '--metric', 'elephant-factor', '--metric', 'contributors'],
    ...['--set', 'includeBots=yes', '--set', 'share=0.8'],
  );

  expect(JSON.parse(text).metrics.map(({ id }: ReportFigure) => id)).toEqual([
    'elephant-factor',
    'contributors',
  ]);
  expect(parameters).toEqual({ includeBots: true, share: 0.8 });
});

it.each([
  ['includeBots', 'cli/no-parameter'],
  ['includeBots=perhaps', 'cli/no-parameter'],
  ['charm=1', 'cli/no-such-parameter'],
])('--set %s is refused', async (set, code) => {
  await expect(run('.', '--set', set)).rejects.toMatchObject({ code });
});

it('--since begins the window on a day', async () => {
  expect((await run('.')).since).toBeUndefined();
  expect((await run('.', '--since', '2020-02-29')).since).toBe('2020-02-29T00:00:00Z');
});

it.each(['yesterday', '2020-13-01', '29.2.2020', '9999-01-01'])(
  '--since %s is refused',
  async (day) => {
    await expect(run('.', '--since', day)).rejects.toMatchObject({ code: 'cli/no-day' });
  },
);

it('says once what is not known for the same reason', async () => {
  const silent = Array.from({ length: 12 }, (_, index) =>
    figure(`issues-${index}`, { status: 'unknown', note: 'Connect a forge.' }),
  );

  const { text } = await runWith(silent, '.');

  expect(text).toContain('12 metrics are not known: Connect a forge.');
  expect(text.match(/Connect a forge/g)).toHaveLength(1);
  expect(text).not.toContain('issues-3');
});

it('says how lines are counted where nobody asked for them', async () => {
  const hint = 'Lines are counted where --lines asks for them.';

  expect((await run('.')).text).toContain(hint);
  expect((await run('.', '--lines')).text).not.toContain(hint);
  expect((await run('.', '--metric', 'contributors')).text).not.toContain(hint);
});
