// SPDX-License-Identifier: Apache-2.0
export { started as wrong } from '../main.ts';
