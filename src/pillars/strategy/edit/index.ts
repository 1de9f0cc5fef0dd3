// SPDX-License-Identifier: Apache-2.0
// Writing the strategy: objectives, their key results, the mission, and what they end with. Nothing is ever deleted.
export { adoptTemplate, templateOf } from './adopt-template.ts';
export { addKeyResult, dropKeyResult, type NewKeyResult } from './key-results.ts';
export { type NewMission, setMission } from './mission.ts';
export {
  addObjective,
  changeObjective,
  closeObjective,
  type NewClosing,
  reopenObjective,
} from './objectives.ts';
