// SPDX-License-Identifier: Apache-2.0
import type { HouseRule } from './tree.ts';

// Written in pieces, so that this file does not break its own rule.
const MACHINE_PATHS = [
  ['/wo', 'rk/(main|shared)\\b'],
  ['/ho', 'me/(?!ada\\b|user\\b|you\\b|node\\b)[a-z][\\w-]*/'],
  ['/Us', 'ers/(?!ada\\b|user\\b|you\\b)[A-Za-z][\\w-]*/'],
  ['/tmp/', 'bash_jobs'],
  ['[A-Z]:\\\\Us', 'ers\\\\'],
].map((pieces) => new RegExp(pieces.join('')));

export const noMachinePaths: HouseRule = {
  demands: "Nothing names a folder of somebody's machine; examples live in /home/ada.",
  offences: (files) =>
    files.flatMap(({ path, text = '' }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          MACHINE_PATHS.some((machine) => machine.test(line)) ? [`${path}:${index + 1}`] : [],
        ),
    ),
};
