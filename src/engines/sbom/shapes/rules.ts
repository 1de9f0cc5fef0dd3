// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';
import type { Rule } from './shape-table.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong, or nothing. */
const RULES: Readonly<
  Record<string, (fields: readonly string[], value: Fields) => string | undefined>
> = {
  open: () => undefined,
  one: (fields, value) => {
    const count = present(fields, value);
    return count === 1 ? undefined : `expected exactly one of ${list(fields)}, found ${count}`;
  },
  any: (fields, value) =>
    present(fields, value) > 0 ? undefined : `expected at least one of ${list(fields)}`,
  'not-both': (fields, value) =>
    present(fields, value) < 2 ? undefined : `${list(fields)} exclude each other`,
  together: (fields, value) => {
    const count = present(fields, value);
    return count === 0 || count === fields.length ? undefined : `${list(fields)} belong together`;
  },
  'only-where': ([condition = '', field = ''], value) =>
    !Object.hasOwn(value, field) || value[condition] === true
      ? undefined
      : `"${field}" is only for where "${condition}" is true`,
  // { referenceType: 'purl', referenceLocator: 'pkg:npm/left-pad@1.3.0' }
  'holds-purl': ([type = '', locator = ''], value) => {
    const text = value[locator];
    const isPurl = /^(purl|packageUrl)$/.test(String(value[type])) && typeof text === 'string';
    return isPurl && parsePurl(text) === undefined ? `"${text}" is no package URL` : undefined;
  },
};

/** The rules of a shape that an object breaks, as phrases. */
export function brokenRules(rules: readonly Rule[], value: Fields): readonly string[] {
  return rules.flatMap(({ name, fields }) => RULES[name]?.(fields, value) ?? []);
}

function present(fields: readonly string[], value: Fields): number {
  return fields.filter((field) => Object.hasOwn(value, field)).length;
}

function list(fields: readonly string[]): string {
  return fields.map((field) => `"${field}"`).join(', ');
}
