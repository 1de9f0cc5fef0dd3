// SPDX-License-Identifier: Apache-2.0
import type { HouseRule } from './tree.ts';

// The licence line, what the room is for, and what it never does.
const MIN_LINES = 3;
const FRONT_DOOR = /^src\/(model|assembly|[^/]+\/[^/]+)\/index\.tsx?$/;

export const frontDoorComment: HouseRule = {
  demands: `A room's index.ts opens with ${MIN_LINES} or more lines of comment: what it is for, what it never does, where to begin.`,
  offences: (files) =>
    files
      .filter(({ path }) => FRONT_DOOR.test(path))
      .map(({ path, text = '' }) => ({ path, lines: openingComment(text) }))
      .filter(({ lines }) => lines < MIN_LINES)
      .map(({ path, lines }) => `${path}: opens with ${lines} lines of comment`),
};

function openingComment(text: string): number {
  const firstOther = text.split('\n').findIndex((line) => !/^(\/\/|\/\*| \*)/.test(line));
  return firstOther === -1 ? text.split('\n').length : firstOther;
}
