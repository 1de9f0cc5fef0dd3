// SPDX-License-Identifier: Apache-2.0
// Looking into a JSON document of somebody else, of which nothing is known yet.

/** A member of what should be an object; `undefined` where it is none or the member is missing or null. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value ?? undefined;
}

/** A text that is not blank. */
export function textAt(value: unknown, name: string): string | undefined {
  const text = memberOf(value, name);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** The elements of a list; none where there is no list. */
export function listAt(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** The texts of a list; what is no text is left out. */
export function textsAt(value: unknown, name: string): readonly string[] {
  return listAt(value, name).filter((one) => typeof one === 'string');
}
