// SPDX-License-Identifier: Apache-2.0

// Some put the whole licence text into the field; its name is what we are after.
const MAX_LICENSE_LENGTH = 200;

/** What core metadata says of a licence. */
export interface PythonLicenseFields {
  readonly expression?: string | undefined;
  readonly license?: string | undefined;
  readonly classifiers: readonly string[];
}

/**
 * License-Expression wins; a License field that is one line comes next, unless it says nothing; then the classifiers, as
 * they are written.
 *
 * Source: Core metadata specification of the Python Packaging Authority.
 */
export function pythonLicense({
  expression,
  license,
  classifiers,
}: PythonLicenseFields): string | undefined {
  return expression?.trim() || plainLicense(license?.trim()) || classified(classifiers);
}

function plainLicense(value: string | undefined): string | undefined {
  if (value === undefined || /^(?:unknown|none|other|dual license)?$/i.test(value))
    return undefined;
  return value.includes('\n') || value.length > MAX_LICENSE_LENGTH ? undefined : value;
}

// "License :: OSI Approved :: MIT License"; two of them are a choice as often as not, so both are kept.
function classified(classifiers: readonly string[]): string | undefined {
  const names = classifiers
    .filter((classifier) => classifier.startsWith('License ::'))
    .map((classifier) => classifier.split('::').at(-1)?.trim() ?? '')
    .filter((name) => name !== '' && name !== 'OSI Approved');
  return names.length > 1 ? `(${names.join(' OR ')})` : names[0];
}
