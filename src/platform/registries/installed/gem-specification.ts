// SPDX-License-Identifier: Apache-2.0

/** What a gemspec says in plain words. */
export interface GemSpecification {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
}

// "  s.licenses = ["MIT".freeze, "Ruby".freeze]", "  s.version = Gem::Version.new("1.0")"; literals and nothing else
const QUOTED = String.raw`(?:"[^"\\#\r\n]*"|'[^'\\\r\n]*')(?:\.freeze)?`;
const ASSIGNED = new RegExp(
  String.raw`^[ \t]*\w+\.(?<key>name|version|licenses?) *= *(?<value>\[(?:${QUOTED},? ?)*\]|(?:Gem::Version\.new\()?${QUOTED}\)?)[ \r]*$`,
  'gm',
);
const LITERAL = /"(?<double>[^"\\#\r\n]*)"|'(?<single>[^'\\\r\n]*)'/g;

/** Reads the literals of a specification as RubyGems writes it beside an installed gem. It is code, which is not run. */
export function readGemSpecification(text: string): GemSpecification {
  const assigned = [...text.matchAll(ASSIGNED)].map(({ groups }) => ({
    key: groups?.key ?? '',
    literals: literalsIn(groups?.value ?? ''),
  }));
  const first = (key: string) => assigned.find((one) => one.key === key)?.literals[0];
  const licenses = assigned.find(({ key }) => key.startsWith('license'))?.literals ?? [];
  return {
    name: first('name'),
    version: first('version'),
    license: licenses.length > 1 ? `(${licenses.join(' AND ')})` : licenses[0],
  };
}

function literalsIn(value: string): readonly string[] {
  return [...value.matchAll(LITERAL)].flatMap(
    ({ groups }) => groups?.double || groups?.single || [],
  );
}
