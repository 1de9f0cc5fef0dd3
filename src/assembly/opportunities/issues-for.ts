// SPDX-License-Identifier: Apache-2.0
import { issueOfItem, newcomersAmong, rateIssue } from '#engines/ranking';
import type { Principal } from '#model';
import type { Opportunity } from '#pillars/execution';
import type { OpportunityDetailReply } from '#surfaces/contract';
import { isOfList } from '../forges/files-forge.ts';
import type { Office } from '../office.ts';
import { itemsOf } from './measured-projects.ts';

const MOST_ISSUES = 10;

/** Open issues of the project that are nobody's yet, best first; absent where no forge of it is connected, or only a mailing list. */
export async function issuesFor(
  office: Office,
  principal: Principal,
  repositoryId: number,
  project: Opportunity,
): Promise<OpportunityDetailReply['issues']> {
  const connection = await office.forges.connection(principal, repositoryId);
  if (connection === undefined || isOfList(connection)) return undefined;
  const items = await itemsOf(office, principal, repositoryId);
  const open = items.filter(({ state }) => state === 'open');
  const changes = open.filter(({ kind }) => kind === 'change-request');
  const addresses = new Set(changes.map(({ address }) => address));
  const at = office.clock.now();
  const { contribution } = project;
  const upstream = { contribution, newcomers: newcomersAmong(items, at) };
  return open
    .filter(({ kind }) => kind === 'issue')
    .map((item) => {
      const issue = issueOfItem(item, addresses, at);
      const { score, reasons } = rateIssue(issue, upstream);
      const { number, title, address, labels, openedAt } = item;
      return { number, title, address, labels, openedAt, score, reasons };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MOST_ISSUES);
}
