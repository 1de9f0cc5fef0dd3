// SPDX-License-Identifier: Apache-2.0
export { fixture as wrong } from './judge.test.ts';
