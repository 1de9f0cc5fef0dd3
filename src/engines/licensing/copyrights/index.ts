// SPDX-License-Identifier: Apache-2.0
// Who says that they hold the rights, and since when? Reads the copyright lines of a text of any kind.
// Never guesses a holder out of an author's name, and passes over talk of copyright, blanks of templates and code.
// Begin with find-copyrights.ts; guards.ts says what is no copyright line.
export type { CopyrightStatement } from './copyright-statement.ts';
export { findCopyrights } from './find-copyrights.ts';
export type { YearSpan } from './years.ts';
export { formatYears } from './years.ts';
