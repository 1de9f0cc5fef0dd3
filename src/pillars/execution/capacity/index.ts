// SPDX-License-Identifier: Apache-2.0
// Inner room: who can work how much, on what, and who is over-booked when. People and teams with hours a week, leave, and
// planned effort on initiatives. Computes nothing of time itself: that is #engines/planning.
// Begin with resource.ts and team.ts (what is kept), then capacity-view.ts (what it comes to).
export { checkedSkills } from './check-resource.ts';
export { type Capacity, openCapacity } from './open-capacity.ts';
export { type Resource, resourcesIn } from './resource.ts';
