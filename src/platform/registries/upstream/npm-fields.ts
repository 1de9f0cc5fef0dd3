// SPDX-License-Identifier: Apache-2.0
// What package.json says, in all the forms it has had; the registry repeats it as it was published.

/** "MIT", { "type": "MIT", "url": … }, [{ "type": "MIT" }, { "type": "Apache-2.0" }], ["MIT", "Apache-2.0"] */
export function licenseField(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) {
    const choices = value.map(licenseField).filter((choice) => choice !== undefined);
    return choices.length > 1 ? `(${choices.join(' OR ')})` : choices[0];
  }
  return isObject(value)
    ? (licenseField(textIn(value.type)) ?? licenseField(textIn(value.name)))
    : undefined;
}

/** "https://…", { "type": "individual", "url": "https://…" }, or a list of such; composer writes the same. */
export function fundingField(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(fundingField);
  return isObject(value) ? fundingField(textIn(value.url)) : [];
}

/** "ada/lamp", "git+https://…" or { "type": "git", "url": "git+https://…" }. */
export function repositoryField(value: unknown): string | undefined {
  return isObject(value) ? textIn(value.url) : textIn(value);
}

/** "Ada <ada@example.org>" or { "name": "ada" }. */
export function personField(value: unknown): string | undefined {
  return isObject(value) ? textIn(value.name) : textIn(value);
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
