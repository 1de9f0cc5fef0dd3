// SPDX-License-Identifier: Apache-2.0
export { expect as wrong } from 'vitest';
