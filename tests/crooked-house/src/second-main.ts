// SPDX-License-Identifier: Apache-2.0
export { everything as wrong } from '#assembly';
