// SPDX-License-Identifier: Apache-2.0
import { boardPaper } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { boardPaperOf } from './board-paper-of.ts';
import { paperMarkdown } from './paper-markdown.ts';

/** The board paper of today, and those that reviews were held on. */
export function reviewsRoom(office: Office): Rooms['reviews'] {
  const { strategy, clock } = office;
  return {
    async paper(caller) {
      const paper = await boardPaperOf(office, caller, caller.organisationName);
      return { paper, markdown: paperMarkdown(paper) };
    },
    list: (caller) => strategy.reviews(caller),
    async one(caller, id) {
      const review = await strategy.review(caller, id);
      const paper = boardPaper.parse(review.paper);
      return { ...review, paper, markdown: paperMarkdown(paper) };
    },
    async hold(caller, input) {
      const paper = await boardPaperOf(office, caller, caller.organisationName);
      // What is left out of a figure has no place in a stored paper either.
      const kept = JSON.parse(JSON.stringify(boardPaper.parse(paper)));
      const id = await strategy.holdReview(caller, { ...input, paper: kept }, clock.now());
      return strategy.review(caller, id);
    },
  };
}
