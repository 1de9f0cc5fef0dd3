// SPDX-License-Identifier: Apache-2.0
// The report of `lanthorn scan --out`: one HTML page that needs nothing else, on screen and on paper.
// It shows what the reports say and computes nothing but counts. Names in it come from strangers: all text is escaped.
// Begin with report-page.ts.
export { reportPage } from './report-page.ts';
