// SPDX-License-Identifier: Apache-2.0
// What others published about weaknesses in packages, imported from files and kept: records, and when they came from where.
// Never asks a service, never says who is concerned: that is #pillars/compliance. Importing the same again changes nothing.
// Begin with import-advisories.ts; advisories-about.ts is what matching reads.

export type { AdvisoryImport, ImportRequest } from './import-advisories.ts';
export type { Advisories, AdvisoryStock } from './open-advisories.ts';
export { openAdvisories } from './open-advisories.ts';
export { readAdvisories } from './read-advisories.ts';
