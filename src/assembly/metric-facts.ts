// SPDX-License-Identifier: Apache-2.0
import type { AccountPerson, ItemFact } from '#engines/metrics';
import type { Activity, KnownAccount } from '#facts/activity';
import type { Connection, Forges } from '#facts/forges';
import { dayOf, type ForgeItem, type Principal } from '#model';
import type { Compliance } from '#pillars/compliance';
import type { FactsSource } from '#pillars/measurement';
import { isOfFiles, isOfList } from './forges/files-forge.ts';

interface Rooms {
  readonly activity: Activity;
  readonly compliance: Compliance;
  readonly forges: Forges;
}

/** What metrics are computed from: what was done, what the policy says of what is used, and what forges tell. */
export function metricFacts({ activity, compliance, forges }: Rooms): FactsSource {
  return {
    contributions: (principal, asked) => activity.contributions(principal, asked),
    undated: (principal, repositoryId, at) => activity.undated(principal, repositoryId, at),
    releases: (principal, repositoryId) => activity.releases(principal, { repositoryId }),
    revisions: (principal, repositoryId) =>
      revisions({ activity, forges }, principal, repositoryId),
    components: (principal, repositoryId) => compliance.measured(principal, repositoryId),
    componentsByRepository: (principal) => compliance.measuredByRepository(principal),
    items: (principal, repositoryId) => itemFacts({ activity, forges }, principal, repositoryId),
  };
}

async function revisions(
  { activity, forges }: Pick<Rooms, 'activity' | 'forges'>,
  principal: Principal,
  repositoryId: number | undefined,
): Promise<ReadonlyMap<number, string>> {
  const [history, told, connections] = await Promise.all([
    activity.revisions(principal, repositoryId),
    forges.revisions(principal, repositoryId),
    forges.connections(principal),
  ]);
  const whole = wholeOnes(connections);
  const items = new Map([...told].filter(([id]) => whole.has(id)));
  const ids = new Set([...history.keys(), ...told.keys()]);
  // Unlike 0 a dash says that there is no history, or no forge.
  return new Map([...ids].map((id) => [id, `${history.get(id) ?? '-'} ${items.get(id) ?? '-'}`]));
}

/** What is known of the accounts of one forge. */
interface Accounts {
  readonly people: Readonly<Record<string, AccountPerson>>;
  readonly known: ReadonlyMap<string, KnownAccount>;
}

const NOBODY: Accounts = { people: {}, known: new Map() };

/** Issues and change requests with the people who are known to stand behind their accounts. */
async function itemFacts(
  { activity, forges }: Pick<Rooms, 'activity' | 'forges'>,
  principal: Principal,
  repositoryId: number | undefined,
): Promise<readonly ItemFact[]> {
  const connections = await forges.connections(principal);
  const whole = wholeOnes(connections);
  const withMail = connections.some(isOfFiles);
  const byHost = accountsByHost(await activity.knownAccounts(principal, { withMail }));
  const hosts = new Map(connections.map((one) => [one.repositoryId, hostOf(one.address)]));
  const lists = new Set(connections.filter(isOfList).map((one) => one.repositoryId));
  const facts: ItemFact[] = [];
  for await (const { repositoryId: id, ...item } of forges.items(principal, { repositoryId })) {
    if (!whole.has(id)) continue;
    const { people, known } = byHost.get(hosts.get(id) ?? '') ?? NOBODY;
    facts.push({
      item,
      repository: String(id),
      people,
      employer: employerOf(item, known),
      neverEnds: lists.has(id) || undefined,
    });
  }
  return facts;
}

/**
 * Repositories whose forge was read to its end at least once. Before, issues are known without what was said to them, and
 * everybody would seem to wait for an answer.
 */
function wholeOnes(connections: readonly Connection[]): ReadonlySet<number> {
  const read = connections.filter((one) => one.readAt !== undefined);
  return new Set(read.map(({ repositoryId }) => repositoryId));
}

function accountsByHost(accounts: readonly KnownAccount[]): ReadonlyMap<string, Accounts> {
  const hosts = new Set(accounts.map(({ host }) => host));
  return new Map([...hosts].map((host) => [host, accountsOf(accounts, host)]));
}

function accountsOf(accounts: readonly KnownAccount[], host: string): Accounts {
  const here = accounts.filter((one) => one.host === host);
  return {
    people: Object.fromEntries(here.map(({ login, person, label }) => [login, { person, label }])),
    known: new Map(here.map((one) => [one.login, one])),
  };
}

function employerOf({ author, openedAt }: ForgeItem, known: Accounts['known']): string | undefined {
  const day = dayOf(openedAt);
  const spells = author && known.get(author.login.toLowerCase())?.spells;
  return spells?.find(({ starts, ends }) => day >= starts && day < ends)?.organisation;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.toLowerCase() : '';
}
