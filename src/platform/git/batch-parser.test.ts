// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchOutcome } from './batch-parser.ts';
import { batchParser } from './batch-parser.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';

function parse(stream: Uint8Array, cuts: readonly number[], limit = 1000): readonly BatchOutcome[] {
  const outcomes: BatchOutcome[] = [];
  const parser = batchParser({
    limitOf: () => limit,
    onAnswer: (outcome) => outcomes.push(outcome),
  });
  const places = [0, ...cuts.map((cut) => cut % (stream.length + 1)), stream.length].sort(
    (a, b) => a - b,
  );
  places.slice(1).forEach((end, index) => {
    parser.push(stream.subarray(places[index], end));
  });
  return outcomes;
}

describe('batchParser', () => {
  it('reads the same objects however the stream is cut', () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(contents, fc.array(fc.nat(), { maxLength: 10 }), (objects, cuts) => {
        const stream = Buffer.concat(
          objects.flatMap((bytes) => [
            Buffer.from(`${ID} blob ${bytes.length}\n`),
            bytes,
            Buffer.from('\n'),
          ]),
        );

        expect(parse(stream, cuts)).toEqual(objects.map((bytes) => ({ type: 'blob', bytes })));
      }),
    );
  });

  it('passes over what is too large and knows what is missing', () => {
    const stream = Buffer.from(`${ID} blob 5\nlarge\n${ID} missing\n${ID} tag 2\nok\n`);

    expect(parse(stream, [], 4)).toEqual([
      'too-large',
      'missing',
      { type: 'tag', bytes: new Uint8Array(Buffer.from('ok')) },
    ]);
  });

  it('gives up on what is no answer', () => {
    expect(parse(Buffer.from('what?\n'), [])).toEqual(['unreadable']);
    expect(parse(Buffer.from('x'.repeat(1000)), [])[0]).toBe('unreadable');
  });
});
