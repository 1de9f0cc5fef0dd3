// SPDX-License-Identifier: Apache-2.0
export { word as wrong } from '../../model/word.ts';
