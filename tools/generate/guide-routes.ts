// SPDX-License-Identifier: Apache-2.0
import { isContractProcedure } from '@orpc/contract';
import { contract } from '#surfaces/contract';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/api.md';

/** Every route of the contract, in its order. */
export function generateGuideRoutes(root: string): readonly GeneratedFile[] {
  const rows = Object.values(contract).flatMap((pillar: object) =>
    Object.entries(pillar).map(([name, procedure]) => rowOf(name, procedure)),
  );
  return [fillPage(root, PAGE, { routes: markdownTable(['Route', 'What it gives'], rows) })];
}

function rowOf(name: string, procedure: unknown): readonly string[] {
  if (!isContractProcedure(procedure)) throw new Error(`Listing routes: ${name} is no procedure`);
  const { method = 'GET', path = '', summary = '' } = procedure['~orpc'].route;
  return [`\`${method} ${path}\``, summary];
}
