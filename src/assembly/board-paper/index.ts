// SPDX-License-Identifier: Apache-2.0
// The board paper: what several rooms know, on one sheet, each figure with a footnote that leads to its rows.
export { boardPaperOf } from './board-paper-of.ts';
export { paperMarkdown } from './paper-markdown.ts';
export { reviewsRoom } from './reviews-room.ts';
