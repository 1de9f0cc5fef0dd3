// SPDX-License-Identifier: Apache-2.0
// What does this expression mean, which licence is this text, what kind of licence is it? Pure: text and values in, facts out.
// Never decides what is allowed (the caller brings the verdicts) and never answers with a licence that it only guesses.
// Begin with expression/index.ts; then catalog/ (classes), names/ (what people call licences), detection/ (texts),
// obligations/ (what a licence asks), compatibility/ (what may meet), copyrights/ (holders).
// copyrights/ (holders), sources/ (what one file says of itself), reuse/ (whether a whole project says it).
// copyrights/ (holders), sources/ (what one file says of itself), reuse/ (whether a whole project says it), imports/ (others).
export type { LicenseClass, LicenseInfo } from './catalog/index.ts';
export { classOf, LICENSE_CLASSES, licenseInfo, standardTexts } from './catalog/index.ts';
export type { Compatibility, CompatibilityAnswer, How } from './compatibility/index.ts';
export { compatible, HOWS } from './compatibility/index.ts';
export type { CopyrightStatement, YearSpan } from './copyrights/index.ts';
export { findCopyrights, formatYears } from './copyrights/index.ts';
export type {
  DifferencePiece,
  Identification,
  IdentificationKind,
  LicenseMatch,
  TextDifference,
} from './detection/index.ts';
export { differencesOf, identify } from './detection/index.ts';
export type {
  Compound,
  Decision,
  Evaluation,
  EvaluationRules,
  Expression,
  LicenseTerm,
  LicenseUnit,
  ParsedExpression,
} from './expression/index.ts';
export {
  canonicalise,
  evaluate,
  formatExpression,
  formatTerm,
  licensesOf,
  parseExpression,
  satisfies,
  termsOf,
} from './expression/index.ts';
export { type Claim, type FoundReport, readFindings } from './imports/index.ts';
export type { NormalisedDeclaration } from './names/index.ts';
export { normaliseDeclared } from './names/index.ts';
export type {
  Choice,
  Demand,
  Duty,
  Limit,
  Obligation,
  ObligationAnswer,
  Use,
} from './obligations/index.ts';
export {
  dutiesOf,
  FORMS,
  formatUse,
  LINKINGS,
  limitsOf,
  obligationsOf,
  readUse,
  sumUp,
  USUAL_USE,
} from './obligations/index.ts';
export {
  isReuseSource,
  type ReuseFile,
  type ReuseReport,
  reportReuse,
  type SaidOfFile,
  saidOfFiles,
} from './reuse/index.ts';
export {
  type LicenseTag,
  type Maker,
  makerOf,
  readSource,
  SOURCE_READER_VERSION,
  type SourceReading,
} from './sources/index.ts';
export { decodeText } from './words/decode-text.ts';
export { textImprint } from './words/text-imprint.ts';
