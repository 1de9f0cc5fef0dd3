// SPDX-License-Identifier: Apache-2.0
// What kind of licence is this? Class, name and standing of every licence we have read.
// Never says whether a licence is allowed; that is policy.
// Begin with license-classes.ts (the table).
export { classOf } from './class-of.ts';
export { LICENSE_CLASSES, type LicenseClass } from './license-classes.ts';
export type { LicenseInfo } from './license-info.ts';
export { licenseInfo } from './license-info.ts';
export { standardTexts } from './standard-texts.ts';
