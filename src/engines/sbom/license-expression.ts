// SPDX-License-Identifier: Apache-2.0
import deprecatedExceptionIds from 'spdx-exceptions/deprecated.json' with { type: 'json' };
import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenseIds from 'spdx-license-ids/index.json' with { type: 'json' };

/** Deprecated ids that SPDX lists too; the package of ids leaves them out, as an expression may have the plus by itself. */
const WITH_PLUS = ['GPL-1.0+', 'GPL-2.0+', 'GPL-3.0+', 'LGPL-2.0+', 'LGPL-2.1+', 'LGPL-3.0+'];
const LICENSES: ReadonlySet<string> = new Set([...licenseIds, ...deprecatedIds, ...WITH_PLUS]);
const EXCEPTIONS: ReadonlySet<string> = new Set([...exceptionIds, ...deprecatedExceptionIds]);
/** Letter case does not count in an expression (SPDX 3.0.1, annex B). */
const IN_LOWER_CASE = new Set([...LICENSES, ...EXCEPTIONS].map((id) => id.toLowerCase()));
const OWN_ID = /^(DocumentRef-[A-Za-z0-9.-]+:)?(LicenseRef|AdditionRef)-[A-Za-z0-9.-]+$/i;
const TOKEN = /\s*(\(|\)|[A-Za-z0-9.:+-]+)/y;

/** Whether SPDX lists this id, as written. CycloneDX counts exceptions among the ids. */
export function isKnownLicenseId(id: string): boolean {
  return LICENSES.has(id) || EXCEPTIONS.has(id);
}

type Part = 'start' | 'open' | 'close' | 'license' | 'with' | 'exception' | 'operator';

/** What may stand behind what: "(MIT) WITH x" and "MIT WITH (x)" say nothing. */
const FOLLOWERS: Readonly<Record<Part, readonly Part[]>> = {
  start: ['open', 'license'],
  open: ['open', 'license'],
  license: ['close', 'operator', 'with'],
  with: ['exception'],
  exception: ['close', 'operator'],
  operator: ['open', 'license'],
  close: ['close', 'operator'],
};

/** Whether the text is an SPDX licence expression of known ids: "(MIT OR Apache-2.0) AND LicenseRef-own". */
export function isLicenseExpression(text: string): boolean {
  let before: Part = 'start';
  let depth = 0;
  for (const token of tokensOf(text) ?? []) {
    const part = partOf(token, before);
    if (part === undefined || !FOLLOWERS[before].includes(part)) return false;
    depth += DEPTH.get(part) ?? 0;
    if (depth < 0) return false;
    before = part;
  }
  return depth === 0 && ENDS.has(before);
}

const DEPTH: ReadonlyMap<Part, number> = new Map([
  ['open', 1],
  ['close', -1],
]);
const ENDS: ReadonlySet<Part> = new Set<Part>(['license', 'exception', 'close']);

function partOf(token: string, before: Part): Part | undefined {
  if (token === '(') return 'open';
  if (token === ')') return 'close';
  if (/^(AND|OR|and|or)$/.test(token)) return 'operator';
  if (/^(WITH|with)$/.test(token)) return 'with';
  if (!isTerm(token)) return undefined;
  return before === 'with' ? 'exception' : 'license';
}

function isTerm(token: string): boolean {
  const known = token.toLowerCase();
  const isListed = IN_LOWER_CASE.has(known) || IN_LOWER_CASE.has(known.replace(/\+$/, ''));
  return isListed || OWN_ID.test(token);
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const token = TOKEN.exec(trimmed)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}
