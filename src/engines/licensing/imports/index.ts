// SPDX-License-Identifier: Apache-2.0
// What did another scanner find in these files? Reads reports of ScanCode, ORT, licensee and, as SPDX documents, of FOSSology and others.
// Never weighs the claims against each other or against ours, and drops no wording that it cannot read.
// Begin with read-findings.ts.
export type { Claim, FoundReport } from './found-report.ts';
export { readFindings } from './read-findings.ts';
