// SPDX-License-Identifier: Apache-2.0
export { two as one } from './two.ts';
