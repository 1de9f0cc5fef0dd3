// SPDX-License-Identifier: Apache-2.0
// The board paper: what several rooms know, on one sheet, each figure with a footnote that leads to its rows.
// Computes no figure itself: objectives, earned value and findings are taken as their pages show them.
// Begin with board-paper-of.ts (what it says) and paper-markdown.ts (how it reads as a file).
export { boardPaperOf } from './board-paper-of.ts';
export { neededOf } from './needed-of.ts';
export { paperMarkdown } from './paper-markdown.ts';
export { reviewsRoom } from './reviews-room.ts';
