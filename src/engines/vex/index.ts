// SPDX-License-Identifier: Apache-2.0
// What somebody says about a vulnerability in a product: read and written as OpenVEX, CycloneDX VEX and CSAF. Pure.
// Decides nothing: whether a statement is believed, and what it silences, is for those who ask.
// Begin with vex.ts (what a statement is); each format has a folder with read.ts and write.ts.
export { readVex } from './read-vex.ts';
export {
  VEX_FORMATS,
  VEX_JUSTIFICATIONS,
  VEX_STATUSES,
  type VexDocument,
  type VexFormat,
  type VexJustification,
  type VexPaper,
  type VexProduct,
  type VexReading,
  type VexStatement,
  type VexStatus,
} from './vex.ts';
export { writeVex } from './write-vex.ts';
