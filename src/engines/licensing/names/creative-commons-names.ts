// SPDX-License-Identifier: Apache-2.0

interface AttributionName {
  readonly names: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
}

const BY = [['attribution']];
const NC = [['noncommercial', 'non commercial']];
const SA = [['sharealike', 'share alike']];
const ND = [['noderivs', 'no derivs', 'noderivatives', 'no derivatives', 'no derivative works']];

// "Attribution-NonCommercial-Share Alike", "BY-NC-SA": of words with a hyphen between them the reader makes one.
export function creativeCommonsNames(): readonly AttributionName[] {
  const kinds: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['by', 'CC-BY', BY],
    ['bysa', 'CC-BY-SA', [...BY, ...SA]],
    ['bynd', 'CC-BY-ND', [...BY, ...ND]],
    ['bync', 'CC-BY-NC', [...BY, ...NC]],
    ['byncsa', 'CC-BY-NC-SA', [...BY, ...NC, ...SA]],
    ['byncnd', 'CC-BY-NC-ND', [...BY, ...NC, ...ND]],
  ];
  return kinds.map(([short, id, parts]) => ({
    names: ['creative commons ', 'creative commons', 'cc ', 'cc'].flatMap((lead) =>
      [short, ...spelled(parts)].map((name) => `${lead}${name}`),
    ),
    versions: Object.fromEntries(
      ['1.0', '2.0', '2.5', '3.0', '4.0'].map((v) => [v.replace('.0', ''), `${id}-${v}`]),
    ),
  }));
}

function spelled(parts: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = parts;
  return others.reduce<readonly string[]>(
    (names, part) =>
      names.flatMap((name) => part.flatMap((word) => [`${name} ${word}`, `${name}${word}`])),
    first,
  );
}
