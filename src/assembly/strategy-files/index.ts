// SPDX-License-Identifier: Apache-2.0
// The strategy as a folder of YAML files with stable names, out and in: what people write, not what was measured or booked.
// Never deletes what a folder does not have, and changes nothing before the differences were seen.
// Begin with shapes.ts (what a file holds); export-strategy.ts reads the office, compare.ts tells differences, apply.ts writes.
export { exportedFiles, type StrategyFile } from './export-strategy.ts';
export { importFiles } from './import-files.ts';
export { strategySchemas } from './schemas.ts';
export { strategyFilesRoom } from './strategy-files-room.ts';
