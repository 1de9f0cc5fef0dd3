// SPDX-License-Identifier: Apache-2.0
import type { NamedRepository } from '#facts/portfolio';
import { type Principal, Refusal } from '#model';
import type { Office } from './office.ts';

/** The repository that is called so, or has that number. Refuses a name that none or several have. */
export async function repositoryNamed(
  { portfolio }: Office,
  user: Principal,
  nameOrId: string,
): Promise<NamedRepository> {
  const all = await portfolio.all(user);
  const named = all.filter(({ name }) => name === nameOrId);
  const found = named.length > 0 ? named : all.filter(({ id }) => String(id) === nameOrId);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const ids = found.map(({ id }) => id).join(', ');
  throw new Refusal(
    only === undefined ? 'not-found' : 'conflict',
    only === undefined ? 'portfolio/no-repository-named' : 'portfolio/several-repositories',
    only === undefined
      ? `There is no repository "${nameOrId}".`
      : `Several repositories are called "${nameOrId}": ${ids}.`,
    only === undefined ? 'The page Repositories lists them.' : 'Give its number.',
  );
}
