// SPDX-License-Identifier: Apache-2.0
// Inner room: initiatives as files hold them, by stable names instead of ids, out and in.
// Never takes along what was booked or claimed: those are records, not plans. Restoring makes new ones only.
// Begin with definition.ts; restore.ts writes.
export { definitionsOf, type InitiativeDefinition } from './definition.ts';
export { type Restoring, restoreInitiative } from './restore.ts';
