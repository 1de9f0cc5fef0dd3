// SPDX-License-Identifier: Apache-2.0
// Which advisories speak of a version in use, and which version is free of them? An index by package, asked in memory.
// Reads no text and judges nothing: withdrawn advisories are matched too and marked.
// Begin with advisory-index.ts; affected-versions.ts evaluates the events of a record.
export {
  type AdvisoryIndex,
  createAdvisoryIndex,
  type InUse,
  type Match,
} from './advisory-index.ts';
export { type Vulnerability, vulnerabilitiesOf } from './vulnerabilities-of.ts';
