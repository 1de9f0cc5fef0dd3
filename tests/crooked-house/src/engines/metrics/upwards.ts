// SPDX-License-Identifier: Apache-2.0
export { known as wrong } from '#facts/activity';
