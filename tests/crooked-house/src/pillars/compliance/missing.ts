// SPDX-License-Identifier: Apache-2.0
export { nothing as wrong } from './not-there.ts';
