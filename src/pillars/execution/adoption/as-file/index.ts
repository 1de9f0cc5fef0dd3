// SPDX-License-Identifier: Apache-2.0
// Inner room: adoptions as files hold them, by stable names instead of ids, out and in.
// Never decides anything: restoring makes new ones only, with the steps, answers and scores that another office had.
// Begin with definition.ts; restore.ts writes.
export { type AdoptionDefinition, definitionsOf } from './definition.ts';
export { type RestoringAdoption, restoreAdoption } from './restore.ts';
