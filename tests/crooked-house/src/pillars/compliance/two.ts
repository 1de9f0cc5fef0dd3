// SPDX-License-Identifier: Apache-2.0
export { one as two } from './one.ts';
