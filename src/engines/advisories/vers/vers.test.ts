// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../orders/index.ts';
import { formatVers, parseVers, readVers, versFromNative, versionInRange } from './index.ts';

const comparator = fc.constantFrom('', '!=', '<', '<=', '>', '>=');
const version = fc
  .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', '-rc.1', '-rc.2'))
  .map(([major, minor, prerelease]) => `${major}.${minor}.0${prerelease}`);
const scheme = fc.constantFrom('npm', 'pypi', 'maven', 'deb', 'rpm', 'gem', 'conan', 'alpm', 'all');

describe('whether a version lies in a range', () => {
  it.each([
    ['vers:npm/>=1.0|<2.0', '1.9.9', true],
    ['vers:npm/>=1.0|<2.0', '2.0.0', false],
    ['vers:npm/<1.0|>=2.0|<2.5|3.1.0', '3.1.0', true],
    ['vers:npm/<1.0|>=2.0|<2.5|3.1.0', '1.5.0', false],
    ['vers:npm/!=1.0.0', '1.0.1', true],
    ['vers:npm/>=1.0.0|!=1.5.0|<2.0.0', '1.5.0', false],
    ['vers:deb/>=1%3A2.0-1', '1:2.0-1', true],
    ['vers:pypi/<=1.0%2Blocal', '1.0', true],
    ['vers:npm/*', '1.0.0', true],
    ['vers:none/*', '1.0.0', false],
    ['vers:npm/ >= 1.0.0 || < 2.0.0 |', '1.5.0', true],
    ['vers:npm/>=1.0.0', 'main', undefined],
    ['vers:npm/>=one', '1.0.0', undefined],
    ['vers:unheard-of/>=1', '2', undefined],
    ['>=1.0.0', '1.0.0', undefined],
  ])('%s holds %s: %s', (range, one, expected) => {
    expect(versionInRange(range, one)).toBe(expected);
  });

  it('agrees with the order of the versions', () => {
    fc.assert(
      fc.property(scheme, comparator, version, version, (name, sign, limit, one) => {
        const side = compareVersions(name, one, limit);
        const isHeld =
          side !== undefined &&
          ((side === -1 && sign.startsWith('<')) ||
            (side === 1 && sign.startsWith('>')) ||
            (side === 0 ? sign === '' || /^[<>]=/.test(sign) : sign === '!='));

        expect(versionInRange(`vers:${name}/${sign}${limit}`, one)).toBe(
          side === undefined ? undefined : isHeld,
        );
      }),
    );
  });

  it('agrees with every one of several intervals', () => {
    const limits = fc.uniqueArray(version, { minLength: 2, maxLength: 8 });

    fc.assert(
      fc.property(limits, version, (unsorted, one) => {
        const sorted = unsorted.toSorted((a, b) => compareVersions('npm', a, b) ?? 0);
        const intervals = sorted.flatMap((from, i) => {
          const to = sorted[i + 1];
          return i % 2 === 0 && to !== undefined ? [{ from, to }] : [];
        });
        const range = intervals.map(({ from, to }) => `>=${from}|<${to}`).join('|');

        expect(versionInRange(`vers:npm/${range}`, one)).toBe(
          intervals.some(
            ({ from, to }) =>
              compareVersions('npm', one, from) !== -1 && compareVersions('npm', one, to) === -1,
          ),
        );
      }),
    );
  });

  it('takes the widest of several limits in a row', () => {
    expect(versionInRange('vers:npm/>=1.0.0|>=2.0.0|<3.0.0|<4.0.0', '1.5.0')).toBe(true);
    expect(versionInRange('vers:npm/>=1.0.0|>=2.0.0|<3.0.0|<4.0.0', '3.5.0')).toBe(true);
    expect(versionInRange('vers:npm/>1.0.0|>=1.0.0', '1.0.0')).toBe(true);
  });

  it('is answered for any text without an error', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    const anyBody = fc.tuple(comparator, text, comparator, text).map((parts) => parts.join('|'));

    fc.assert(
      fc.property(scheme, anyBody, text, (name, body, one) => {
        const range = versFromNative(name, body) ?? `vers:${name}/${body}`;

        const answers = [typeof versionInRange(range, one), typeof parseVers(range)].join(' ');

        expect(answers).toMatch(/^(boolean|undefined) object$/);
      }),
    );
  });
});

describe('a range in VERS', () => {
  it('is read back as it is written, whatever the versions', () => {
    const constraint = fc.record({
      comparator: fc.constantFrom('=', '!=', '<', '<=', '>', '>=') as fc.Arbitrary<'=' | '<'>,
      version: fc.string({ minLength: 1 }),
    });

    fc.assert(
      fc.property(constraint, (one) => {
        const vers = { scheme: 'lexicographic', constraints: [one] };

        expect(readVers(formatVers(vers))).toEqual(vers);
      }),
    );
  });

  it.each([
    ['vers:npm/=1.0.0', 'the equals sign must be left out'],
    ['vers:npm/1.0.0%41', 'percent-encoding in version is not canonical'],
    ['vers:npm/>=', 'a constraint without a version'],
    ['vers:npm/1<2', 'reserved characters in a version must be percent-encoded'],
    ['vers:NPM/1', 'a scheme in lower case, "/" and constraints'],
    ['npm/1', 'expected "vers:", a scheme'],
  ])('is not canonical as %s', (text, message) => {
    const problem = parseVers(text);

    expect('code' in problem && problem.message).toContain(message);
  });

  it('is refused when it is endless', () => {
    const problem = parseVers(`vers:npm/${Array(20_000).fill('1').join('|')}`);

    expect(problem).toMatchObject({ code: 'advisories/bad-vers' });
  });
});

describe('a range in the notation of an ecosystem', () => {
  it.each([
    ['npm', '^0.0.3', 'vers:npm/>=0.0.3|<0.0.4'],
    ['npm', '~1', 'vers:npm/>=1.0.0|<2.0.0'],
    ['npm', '1.x || >=2.5.0', 'vers:npm/>=1.0.0|<2.0.0|>=2.5.0'],
    ['gem', '>= 1.0, < 2', 'vers:gem/>=1.0|<2'],
    ['gem', '~> 2', 'vers:gem/>=2|<3'],
    ['pypi', '~=2.2.1, !=2.2.5', 'vers:pypi/>=2.2.1|!=2.2.5|<2.3'],
    ['pypi', '==2.*', 'vers:pypi/>=2|<3'],
    ['maven', '[1.0,2.0),[3.0]', 'vers:maven/>=1.0|<2.0|3.0'],
    ['nuget', '(,1.0]', 'vers:nuget/<=1.0'],
    ['nuget', '1.0', 'vers:nuget/>=1.0'],
    ['nginx', 'all', 'vers:nginx/*'],
    ['npm', 'git+ssh://registry.example.com/a.git', undefined],
    ['pypi', 'latest', undefined],
    ['maven', '[1.0,2.0', undefined],
    ['maven', '1.0', undefined],
    ['maven', '', undefined],
    ['cargo', '1.2', undefined],
    ['unheard-of', '1', undefined],
  ])('of %s, "%s", is %s', (name, range, expected) => {
    expect(versFromNative(name, range)).toBe(expected);
  });
});
