// SPDX-License-Identifier: Apache-2.0
// Does every file of a project say its licence and who holds the rights, as REUSE 3.3 asks (reuse.software/spec)?
// Never identifies a text: tags, copyright lines, sidecars, REUSE.toml and .reuse/dep5 count, likeness does not.
// Begin with report-reuse.ts (the verdict); said-of-files.ts says whose word counts for a file.
export { isReuseSource } from './covered-files.ts';
export { type ReuseReport, reportReuse } from './report-reuse.ts';
export type { ReuseFile, ReuseProject } from './reuse-project.ts';
export { type SaidOfFile, saidOfFiles } from './said-of-files.ts';
