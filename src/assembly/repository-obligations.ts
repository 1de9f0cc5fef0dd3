// SPDX-License-Identifier: Apache-2.0
import { formatUse, sumUp } from '#engines/licensing';
import type { Principal } from '#model';
import type { RepositoryObligationsReply } from '#surfaces/contract';
import { readUseOrRefuse } from './license-answers.ts';
import type { Office } from './office.ts';

/** What has to be done to ship a repository: asked of everything that goes out with it. */
export async function repositoryObligations(
  { portfolio, compliance }: Office,
  principal: Principal,
  { id, use: useText }: { readonly id: number; readonly use: string },
): Promise<RepositoryObligationsReply> {
  const use = readUseOrRefuse(useText);
  await portfolio.get(principal, id);
  const shipped = await compliance.shippedComponents(principal, id);
  const { obligations, licenses, withoutLicense } = sumUp(shipped, use);
  return {
    use: formatUse(use),
    components: shipped.length,
    obligations: obligations.map(({ things, ...obligation }) => ({
      ...obligation,
      components: things.length,
    })),
    licenses: licenses.map(({ license, isUnknown, things, obligations: asked }) => ({
      license,
      isUnknown,
      components: things,
      demands: asked.flatMap(({ title, demands }) =>
        demands.map(({ clause, note }) => ({ title, clause, note })),
      ),
    })),
    withoutLicense,
  };
}
