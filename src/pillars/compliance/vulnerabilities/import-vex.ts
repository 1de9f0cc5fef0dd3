// SPDX-License-Identifier: Apache-2.0
import { readVex, type VexProduct, type VexStatement } from '#engines/vex';
import { type Instant, instant, type Principal, type Problem, parsePurl, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { applyStatements } from './apply-statements.ts';
import { keepStatements, type NewStatement } from './keep-statements.ts';
import { requireLead } from './require-lead.ts';
import { scopeOfProduct } from './statement-for.ts';

export interface VexImport {
  readonly text: string;
  /** Of the file, for messages and as origin. */
  readonly name: string;
  /** Whom the statements are for; absent: everybody, or the repository that a product of the document names. */
  readonly repositoryId?: number | undefined;
}

export interface VexImported {
  readonly format: string;
  readonly author?: string | undefined;
  readonly added: number;
  readonly unchanged: number;
  readonly outdated: number;
  /** What could not be used. */
  readonly problems: readonly Problem[];
}

/**
 * Takes over the statements of a document and applies them at once. What it says of a package inside a product is kept for
 * the repository of that name alone, and is a problem where there is none. For leads and admins.
 *
 * Refuses (`compliance/no-vex`) a text that is no VEX document.
 */
export async function importVex(
  storage: Storage,
  principal: Principal,
  document: VexImport,
  at: Instant,
): Promise<VexImported> {
  requireLead(principal);
  const reading = readVex(document.text, document.name);
  if ('code' in reading) throw noVex(reading);
  const { format, author, id } = reading.document;
  const detail = { name: document.name, format, id, repositoryId: document.repositoryId };
  const what = { action: 'compliance/import-vex', subject: 'statements', detail };
  return storage.write(principal, what, async (tx) => {
    const repositories = await repositoriesByName(tx);
    const problems: Problem[] = [...reading.problems];
    const statements = reading.document.statements.flatMap((statement) =>
      statement.products.flatMap((product) => {
        const repositoryId = document.repositoryId ?? repositoryOf(product, repositories);
        if (repositoryId === 'unknown')
          problems.push(unknownProduct(document.name, statement, product));
        return repositoryId === 'unknown'
          ? []
          : [newStatement(statement, product, { repositoryId, author, name: document.name, at })];
      }),
    );
    const { ids, unchanged, outdated } = await keepStatements(tx, principal, statements, at);
    await applyStatements(tx, principal, [...new Set(statements.map((one) => one.package))], at);
    return { format, author, added: ids.length, unchanged, outdated, problems };
  });
}

interface Origin {
  readonly repositoryId: number | undefined;
  readonly author: string | undefined;
  readonly name: string;
  readonly at: Instant;
}

function newStatement(
  statement: VexStatement,
  product: VexProduct,
  { repositoryId, author, name, at }: Origin,
): NewStatement {
  const { vulnerability, aliases, status, justification, impact, action } = statement;
  return {
    vulnerability,
    aliases,
    ...scopeOfProduct(product),
    repositoryId,
    status,
    justification,
    impact,
    action,
    document: name,
    author: author ?? 'unnamed',
    saidAt: instant(statement.at ?? '') ?? at,
  };
}

/** Names, addresses and package URLs' names lead to a repository; what names nothing is about everybody. */
function repositoryOf(
  { within }: VexProduct,
  repositories: ReadonlyMap<string, number>,
): number | undefined | 'unknown' {
  if (within === undefined) return undefined;
  const name = parsePurl(within)?.name ?? within;
  return repositories.get(within) ?? repositories.get(name) ?? 'unknown';
}

async function repositoriesByName(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; name: string }>('SELECT id, name FROM portfolio_known');
  return new Map(rows.map(({ id, name }) => [name, id]));
}

function unknownProduct(
  name: string,
  { vulnerability }: VexStatement,
  { purl, within }: VexProduct,
): Problem {
  return {
    code: 'compliance/unknown-product',
    message: `Reading ${name}, ${vulnerability}: ${purl} is meant inside "${within}", and no repository has that name; import the document for one repository`,
    path: name,
  };
}

function noVex({ message }: Problem): Refusal {
  return new Refusal(
    'invalid',
    'compliance/no-vex',
    `${message}.`,
    'Give a document in OpenVEX, CycloneDX (JSON) or CSAF 2.0.',
  );
}
