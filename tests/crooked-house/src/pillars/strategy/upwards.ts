// SPDX-License-Identifier: Apache-2.0
export { requests as wrong } from '#surfaces/contract';
