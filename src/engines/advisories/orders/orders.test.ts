// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, sortKeyOf, VERSION_ORDERS } from './index.ts';

/** Texts made of what versions are made of, so that most are read and their differences are small. */
const piece = fc.constantFrom(
  ...['0', '1', '2', '10', '00', '01', '.', '.', '-', '_', '+', '~', '^', ':', 'v', 'a', 'b', 'p'],
  ...['rc', 'alpha', 'beta', 'dev', 'post', 'sp', 'final', 'foo', 'SNAPSHOT', '_p', '-r', '#'],
);
const version = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(version, fc.string(), fc.string({ unit: 'binary' }));

describe('the version orders', () => {
  it('have names that are used once', () => {
    const names = VERSION_ORDERS.flatMap((order) => [
      order.ecosystem,
      ...order.alsoKnownAs,
      ...(order.sharedBy ?? []),
    ]);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});

describe.each(VERSION_ORDERS)('the version order of $ecosystem', (order) => {
  const { ecosystem, documentation, rising } = order;
  const compare = (a: string, b: string) => compareVersions(ecosystem, a, b);

  it('says where it is laid down', () => {
    expect(documentation).toMatch(/^https:\/\//);
  });

  it('puts its own examples in the order that it gives them in', () => {
    const wrong = rising.flatMap((a, i) =>
      rising
        .slice(i + 1)
        .flatMap((b) => (compare(a, b) === -1 && compare(b, a) === 1 ? [] : [[a, b]])),
    );

    expect(wrong).toEqual([]);
  });

  it('answers any text and never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect([-1, 0, 1, undefined]).toContain(compare(a, b));
      }),
    );
  });

  it('takes no empty or endless text for a version', () => {
    expect(compare('', '')).toBeUndefined();
    expect(compare('1'.repeat(100_000), '1')).toBeUndefined();
  });

  it('turns with its arguments', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const there = compare(a, b);

        expect(compare(b, a)).toBe(there === undefined || there === 0 ? there : -there);
      }),
    );
  });

  // "1.5" is the same as "1.5-1" and as "1.5-2" on Arch Linux: there being the same is not transitive.
  it.skipIf(order.compareKeys !== undefined)('is transitive, and the same means equal keys', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [first, second, third] = [a, b, c]
          .filter((one) => sortKeyOf(order, one) !== undefined)
          .sort((x, y) => compare(x, y) ?? 0);
        if (first === undefined || second === undefined || third === undefined) return;

        expect(compare(first, third)).toBe(
          Math.min(compare(first, second) ?? 0, compare(second, third) ?? 0),
        );
        expect(compare(first, second) === 0).toBe(
          sortKeyOf(order, first) === sortKeyOf(order, second),
        );
      }),
    );
  });
});

describe('comparing versions', () => {
  it.each([
    ['npm', 'v1.0', '1.0.0'],
    ['crates.io', '1.0.0+a', '1.0.0+b'],
    ['PyPI', '1.0-ALPHA.1', '1.0a1'],
    ['RubyGems', '1.0.0.rc1.0', '1.rc1'],
    ['Maven', '1.0.0-foo.0.0', '1-foo'],
    ['Packagist', 'v1.0.0-patch1', '1.0pl1'],
    ['NuGet', '1.0.0-BETA', '1.0.0.0-beta+x'],
    ['Debian:12', '0:1.0', '1.0-0'],
    ['Red Hat:enterprise_linux:9', '1:2_0', '01:2.0'],
    ['Go', 'v2.0.0+incompatible', '2.0.0'],
  ])('in %s takes %s and %s for the same', (ecosystem, a, b) => {
    expect(compareVersions(ecosystem, a, b)).toBe(0);
  });

  it.each([
    ['npm', 'latest'],
    ['npm', '1.0.0-'],
    ['pypi', 'one'],
    ['nuget', '1.2.3.4.5'],
    ['cran', '1.0a'],
    ['hackage', 'v1'],
    ['rubygems', 'main'],
    ['debian', '1.0 beta'],
    ['debian', 'unstable'],
    ['alpine', 'edge'],
    ['gentoo', '1.0-r'],
    ['datetime', '2024-13-01T00:00:00Z'],
    ['unheard-of', '1.0.0'],
  ])('in %s takes "%s" for no version', (ecosystem, text) => {
    expect(compareVersions(ecosystem, text, '1.0')).toBeUndefined();
  });
});
