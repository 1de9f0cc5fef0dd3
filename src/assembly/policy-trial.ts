// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Outputs } from '#surfaces/contract';
import type { Office } from './office.ts';

type Trial = Outputs['compliance']['tryPolicy'];

/** What a policy would find, with the names of the repositories. */
export async function policyTrial(
  { compliance, portfolio, clock }: Office,
  principal: Principal,
  policy: { readonly text: string; readonly name: string },
): Promise<Trial> {
  const { current, tried, ...lists } = await compliance.tryPolicy(principal, policy, clock.now());
  const { appearing, gone, uncovered } = lists;
  const ids = [appearing, gone, uncovered].flatMap(({ items }) =>
    items.map(({ repositoryId }) => repositoryId),
  );
  const names = await portfolio.names(principal, [...new Set(ids)]);
  const named = ({ items, ...counts }: typeof appearing) => ({
    ...counts,
    items: items.map(({ repositoryId: id, ...finding }) => ({
      ...finding,
      repository: { id, name: names.get(id) ?? `repository ${id}` },
    })),
  });
  return {
    current,
    tried,
    appearing: named(appearing),
    gone: named(gone),
    uncovered: named(uncovered),
  };
}
