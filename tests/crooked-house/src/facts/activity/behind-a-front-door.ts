// SPDX-License-Identifier: Apache-2.0
export { parse as wrong } from '../../engines/metrics/parse.ts';
