// SPDX-License-Identifier: Apache-2.0
// The first screen: for each role one sentence and at most seven cards, each with a figure or a list and what to do next.
// Computes nothing that takes time: what is dear is worked out after scans and only read here. A card with nothing to say
// is not shown. To add one: a file in cards/ in the shape of cards/home-card.ts, and its name in the roles that see it.
// Begin with roles.ts (who sees what, in which order), then home-of.ts.
export { chosenHome, homeOf } from './home-of.ts';
