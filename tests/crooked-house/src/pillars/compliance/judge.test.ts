// SPDX-License-Identifier: Apache-2.0
export { plans as fixture } from '#pillars/strategy';
