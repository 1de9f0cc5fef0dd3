// SPDX-License-Identifier: Apache-2.0
import { type VexFormat, writeVex } from '#engines/vex';
import type { Principal } from '#model';
import type { Office } from './office.ts';
import { programVersion } from './version.ts';

export interface VexWish {
  readonly format: VexFormat;
  /** Absent: what was said for the whole organisation. */
  readonly repositoryId?: number | undefined;
}

/** What was said about vulnerabilities in what is in use, as a document. */
export async function exportVex(
  { vulnerabilities, identity, portfolio, clock }: Office,
  principal: Principal,
  { format, repositoryId }: VexWish,
): Promise<{ readonly name: string; readonly text: string }> {
  const organisations = await identity.organisations();
  const author = organisations.find(({ id }) => id === principal.organisationId)?.name ?? '';
  const repository =
    repositoryId === undefined ? undefined : await portfolio.get(principal, repositoryId);
  const statements = await vulnerabilities.exportVex(principal, repositoryId);
  const title = repository?.name ?? author;
  const said = statements.flatMap(({ at }) => at ?? []).toSorted((a, b) => (a < b ? -1 : 1));
  const text = writeVex(
    {
      author,
      title,
      at: said.at(-1) ?? clock.now(),
      tool: { name: 'lanthorn', version: programVersion() },
      statements,
    },
    format,
  );
  return { name: repository?.name ?? 'all', text };
}
