// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '#platform/http';
import { openTestRegistries, type TestRegistries } from '../registries.fixture.ts';
import { tidyUpstream } from '../upstream/tidy-upstream.ts';
import { stories } from './clients.fixture.ts';
import { FALLBACK, registries } from './index.ts';

let test: TestRegistries;
const signal = new AbortController().signal;
beforeAll(async () => {
  test = await openTestRegistries();
});
beforeEach(() => {
  test.answers = {};
  test.asked.length = 0;
});
afterAll(() => test.close());

it('every registry has an id and a story of its own, and one ecosystem at least', () => {
  const ids = registries.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(stories.map(({ registry }) => registry).sort()).toEqual([...ids].sort());
  expect(registries.at(-1)).toBe(FALLBACK);
  expect(registries.filter(({ ecosystems }) => ecosystems.length === 0)).toEqual([]);
});

describe.each(stories)('$registry', ({ registry, wanted, answers, upstream }) => {
  const read = () => test.open(registry).read(wanted, signal);
  const everyPath = () => Object.keys(answers(`${test.address}/${registry}`));

  it('is read as it documents its answers', async () => {
    test.answers = answers(`${test.address}/${registry}`);

    expect(await read()).toEqual({
      kind: 'found',
      source: registry,
      upstream,
      etag: undefined,
      problems: [],
    });
  });

  it('is asked in vain for a package that it does not have', async () => {
    expect((await read()).kind).toMatch(registry === 'nuget' ? /absent|problem/ : /^absent$/);
  });

  it.each([403, 500])('says so when it answers %i', async (status) => {
    const [first = ''] = everyPath();
    test.answers = { [first]: (_, reply) => void reply.writeHead(status).end() };

    const report = await read();

    expect(report).toMatchObject({ kind: 'problem', problem: { code: `http/status-${status}` } });
  });

  it('says so when an answer breaks off', async () => {
    const whole = answers(`${test.address}/${registry}`);
    const [first = ''] = everyPath();
    test.answers = { ...whole, [first]: '{"versions": [{"num' };

    expect(await read()).toMatchObject({
      kind: 'problem',
      problem: { code: 'registries/unexpected-answer' },
    });
  });

  it('loses nothing of the package when a later answer fails', async () => {
    const whole = answers(`${test.address}/${registry}`);
    const last = everyPath().at(-1) ?? '';
    if (everyPath().length < 2) return;
    test.answers = { ...whole, [last]: (_, reply) => void reply.writeHead(403).end() };

    const report = await read();

    const isSaid =
      report.kind === 'problem' || (report.kind === 'found' && report.problems.length > 0);
    expect(report.kind === 'problem' || report.kind === 'found').toBe(true);
    expect(isSaid || registry === 'nuget').toBe(true);
  });

  it('never throws, whatever it answers', async () => {
    const one = registries.find(({ id }) => id === registry);
    const text = fc.oneof(fc.json(), fc.string(), mutated(Object.values(answers(''))));
    const answer = text.map((body): HttpAnswer => ({ kind: 'found', text: body }));

    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 4 }), async (all) => {
        let turn = 0;
        const found = await one?.read(
          async () => all[turn++ % all.length] ?? { kind: 'absent' },
          wanted,
        );
        if (found?.kind === 'found') tidyUpstream(found.upstream);
      }),
    );
  });
});

/** Answers of the documented shape with a piece cut out or put in anywhere. */
function mutated(answers: readonly unknown[]): fc.Arbitrary<string> {
  const texts = answers.map((one) => (typeof one === 'string' ? one : JSON.stringify(one ?? '')));
  return fc
    .tuple(fc.constantFrom(...texts.map((one) => one ?? '')), fc.nat(), fc.nat(40), fc.string())
    .map(([whole, from, length, put]) => {
      const start = from % (whole.length + 1);
      return whole.slice(0, start) + put + whole.slice(start + length);
    });
}
