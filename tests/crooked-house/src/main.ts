// SPDX-License-Identifier: Apache-2.0
export { parse as started } from './engines/metrics/parse.ts';
