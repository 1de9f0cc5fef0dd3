// SPDX-License-Identifier: Apache-2.0
export { word } from './word.ts';
