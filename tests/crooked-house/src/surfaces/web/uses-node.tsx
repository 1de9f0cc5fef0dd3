// SPDX-License-Identifier: Apache-2.0
export { join as wrong } from 'node:path';
