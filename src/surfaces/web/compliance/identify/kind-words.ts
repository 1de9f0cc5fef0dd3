// SPDX-License-Identifier: Apache-2.0

const WORDS: Readonly<Record<string, string>> = {
  exact: 'word for word',
  'guideline-equal': 'the same, but for what does not matter',
  modified: 'changed where it matters: read it',
  partial: 'only a part of it',
  tag: 'an SPDX-License-Identifier says so',
  'unknown-licence-like': 'reads like a licence that is not known',
  none: 'no licence',
};

/** How a licence was recognised, in words. */
export function kindWords(kind: string): string {
  return WORDS[kind] ?? kind;
}
