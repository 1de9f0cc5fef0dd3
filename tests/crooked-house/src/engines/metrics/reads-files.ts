// SPDX-License-Identifier: Apache-2.0
export { readFileSync as wrong } from 'node:fs';
