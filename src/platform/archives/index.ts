// SPDX-License-Identifier: Apache-2.0
// Text files out of folders and zip archives, one after the other, whatever somebody has put there.
// Never writes, never follows a link, opens no archive inside an archive. What cannot be read is a Problem with its path.
// Begin with read-text-files.ts.
export { readTextFiles } from './read-text-files.ts';
export type { TextFile, TextFilesOptions } from './text-file.ts';
