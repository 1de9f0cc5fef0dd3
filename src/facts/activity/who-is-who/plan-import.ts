// SPDX-License-Identifier: Apache-2.0
import type {
  AffiliationFile,
  AffiliationStatement,
  DomainStatement,
  KindStatement,
  LineProblem,
} from '#engines/affiliations';
import { employerOf } from '#engines/history';
import type { ActorClass } from '#model';
import type { Transaction } from '#platform/storage';
import { keepIdentities } from '../keep-identities.ts';
import { type KnownAddresses, knownAddresses } from './known-addresses.ts';
import { newDomains, newStatements } from './store-affiliations.ts';

/** Something of a file that is new. */
export interface AffiliationChange {
  readonly line: number;
  /** An address or a mail domain. */
  readonly about: string;
  readonly says: string;
}

/** What a file comes to, beside what is known already. */
export interface ImportPlan {
  readonly statements: readonly AffiliationStatement[];
  /** All that the file says of a domain of which it says something new. */
  readonly domains: readonly DomainStatement[];
  /** Identities that become one person; makes those that no history has named yet. */
  pairs(tx: Transaction): Promise<readonly (readonly [number, number])[]>;
  kinds(tx: Transaction): Promise<readonly KindOfIdentities[]>;
  /** In the order of the file. */
  readonly changes: readonly AffiliationChange[];
  /** How many statements say what is known already. */
  readonly known: number;
  readonly problems: readonly LineProblem[];
}

interface KindOfIdentities {
  readonly kind: ActorClass;
  readonly ids: readonly number[];
}

/** Looks what of the file is new and can be used; writes nothing. */
export async function planImport(tx: Transaction, file: AffiliationFile): Promise<ImportPlan> {
  const addresses = await knownAddresses(tx, [
    ...file.same.flatMap(({ emails }) => emails),
    ...file.kinds.map(({ email }) => email),
  ]);
  const pairs = pairsOf(file);
  const apart = pairs.filter(({ emails }) => addresses.areApart(emails));
  const merges = pairs.filter(({ emails }) => addresses.areTwo(emails));
  const problemsOfDomains = file.domains.flatMap(problemOfDomain);
  const usable = file.domains.filter((one) => problemOfDomain(one).length === 0);
  const statements = await newStatements(tx, file.statements);
  const domains = await newDomains(tx, usable);
  const kinds = file.kinds.filter(({ email, kind }) => addresses.kindOf(email) !== kind);
  const changes = changesOf({ statements, domains, merges, kinds });
  const all = file.statements.length + usable.length + pairs.length + file.kinds.length;
  const renamed = new Set(domains.map(({ domain }) => domain));
  return {
    statements,
    domains: usable.filter(({ domain }) => renamed.has(domain)),
    pairs: (writing) => idPairs(writing, addresses, merges),
    kinds: (writing) => idsByKind(writing, addresses, kinds),
    changes,
    known: all - changes.length - apart.length,
    problems: [...problemsOfDomains, ...apart.map(keptApart)],
  };
}

interface EmailPair {
  readonly line: number;
  readonly emails: readonly [string, string];
}

/** Each further address of a person with its first. */
function pairsOf({ same }: AffiliationFile): readonly EmailPair[] {
  return same.flatMap(({ line, emails: [first, ...others] }) =>
    others.flatMap((email): readonly EmailPair[] =>
      first === undefined || first === email ? [] : [{ line, emails: [first, email] }],
    ),
  );
}

function problemOfDomain({ line, domain }: DomainStatement): readonly LineProblem[] {
  const employer = employerOf({ name: '', email: `somebody@${domain}` });
  if (employer === domain) return [];
  const message =
    employer === undefined
      ? `${domain} is a public mail service or a project: its addresses name no employer`
      : `${domain} is a part of ${employer}; only whole domains have a name`;
  return [{ line, message }];
}

function keptApart({ line, emails: [one, other] }: EmailPair): LineProblem {
  return { line, message: `${one} and ${other} are kept apart by a decision made here` };
}

interface News {
  readonly statements: readonly AffiliationStatement[];
  readonly domains: readonly DomainStatement[];
  readonly merges: readonly EmailPair[];
  readonly kinds: readonly KindStatement[];
}

function changesOf({ statements, domains, merges, kinds }: News): readonly AffiliationChange[] {
  const changes = [
    ...statements.map((one) => ({ line: one.line, about: one.email, says: spanText(one) })),
    ...domains.map((one) => ({ line: one.line, about: one.domain, says: spanText(one) })),
    ...merges.map(({ line, emails: [one, other] }) => {
      return { line, about: other, says: `one person with ${one}` };
    }),
    ...kinds.map(({ line, email, kind }) => ({ line, about: email, says: `is a ${kind}` })),
  ];
  return changes.sort((a, b) => a.line - b.line);
}

function spanText({ organisation, from, until }: Omit<AffiliationStatement, 'email'>): string {
  const since = from === undefined ? '' : ` from ${from}`;
  return `${organisation}${since}${until === undefined ? '' : ` until before ${until}`}`;
}

async function idPairs(
  tx: Transaction,
  addresses: KnownAddresses,
  pairs: readonly EmailPair[],
): Promise<readonly (readonly [number, number])[]> {
  const ids = await idsOf(
    tx,
    addresses,
    pairs.flatMap(({ emails }) => emails),
  );
  return pairs.flatMap(({ emails: [one, other] }) => {
    const [left, right] = [ids.get(one), ids.get(other)];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
}

async function idsByKind(
  tx: Transaction,
  addresses: KnownAddresses,
  kinds: readonly KindStatement[],
): Promise<readonly KindOfIdentities[]> {
  const ids = await idsOf(
    tx,
    addresses,
    kinds.map(({ email }) => email),
  );
  return (['human', 'bot', 'agent'] as const)
    .map((kind) => ({
      kind,
      ids: kinds.filter((one) => one.kind === kind).flatMap(({ email }) => ids.get(email) ?? []),
    }))
    .filter((one) => one.ids.length > 0);
}

/** One identity for each address; nameless ones for those that no history has named yet, to be recognised by later. */
async function idsOf(
  tx: Transaction,
  addresses: KnownAddresses,
  emails: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const strange = [...new Set(emails)].filter((email) => addresses.idOf(email) === undefined);
  const made = await keepIdentities(
    tx,
    strange.map((email) => ({ name: '', email })),
  );
  const ids = new Map(strange.map((email, i) => [email, made[i]]));
  return new Map(
    emails.flatMap((email) => {
      const id = addresses.idOf(email) ?? ids.get(email);
      return id === undefined ? [] : [[email, id] as const];
    }),
  );
}
