// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { fixedClock } from '#platform/clock';
import { openLog } from './index.ts';

const clock = fixedClock(instantOfUnixSeconds(1_772_357_400));

test('a message is one JSON line with time, level and fields', () => {
  const lines: string[] = [];
  const log = openLog({ pretty: false, write: (line) => lines.push(line), clock });

  log.with({ request: 'r1' }).info('Scanned', { files: 3 });

  expect(lines).toEqual([
    '{"at":"2026-03-01T09:30:00.000Z","level":"info","message":"Scanned","fields":{"request":"r1","files":3}}\n',
  ]);
});

test('messages below the level are dropped', () => {
  const lines: string[] = [];
  const log = openLog({ level: 'warn', pretty: false, write: (line) => lines.push(line), clock });

  log.info('quiet');
  log.error('loud');

  expect(lines.map((line) => JSON.parse(line).message)).toEqual(['loud']);
});

test('secrets are blacked out wherever they stand', () => {
  const lines: string[] = [];
  const log = openLog({ pretty: false, write: (line) => lines.push(line), clock });

  log.error('Connecting to postgresql://lanthorn:s3cret@db.example.com/lanthorn', {
    password: 's3cret',
    headers: { Authorization: 'Bearer s3cret-s3cret', accept: 'text/html' },
    error: new Error('refused', { cause: new Error('https://ada:s3cret@git.example.com') }),
  });

  expect(lines.join('')).not.toContain('s3cret');
  expect(JSON.parse(lines.join('')).fields.headers.accept).toBe('text/html');
});

test('on a terminal a message is a plain line', () => {
  const lines: string[] = [];
  const log = openLog({ pretty: true, write: (line) => lines.push(line), clock });

  log.warn('Slow start', { folder: '/data', ms: 8100 });

  expect(lines).toEqual(['09:30:00 warn  Slow start  folder=/data  ms=8100\n']);
});

test('a field that contains itself does not hang the log', () => {
  const lines: string[] = [];
  const log = openLog({ pretty: false, write: (line) => lines.push(line), clock });
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  log.info('round', { circle, big: 12n });

  expect(lines).toHaveLength(1);
});
