// SPDX-License-Identifier: Apache-2.0
export { plans as wrong } from '#pillars/strategy';
