// SPDX-License-Identifier: Apache-2.0
import type { ComponentObservation } from '#facts/components';
import type { Repository } from '#facts/portfolio';
import { leadsOnly, type Principal, Refusal } from '#model';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';

const NOTHING: Omit<ComponentObservation, 'commit'> = {
  projects: [],
  components: [],
  edges: [],
  manifests: [],
  licenseFiles: [],
  problems: [],
};

/**
 * Takes back what was imported of one thing: all its documents and facts go in one transaction, with a log entry, and the
 * assessment asked for closes its findings. Components that others use stay theirs.
 *
 * Refuses what was not imported, and everybody who may not import.
 */
export async function removeSbom(
  office: Office,
  principal: Principal,
  repositoryId: number,
): Promise<Repository> {
  mayRemove(principal);
  const repository = await office.portfolio.get(principal, repositoryId);
  const { id, name, location, kind } = repository;
  if (kind !== 'sbom') throw notImported(repository);
  const documents = (await office.sboms.of(principal, id)).map(({ digest }) => digest);
  const what = {
    action: 'portfolio/remove-sbom',
    subject: `repository:${id}`,
    detail: { name, location, documents },
  };
  await office.storage.write(principal, what, async (tx) => {
    await office.components.record(tx, id, { commit: '', ...NOTHING });
    await office.portfolio.remove(tx, id, office.clock.now());
  });
  await askForAssessment(office, principal);
  return repository;
}

/** The imported thing that is called so, or has that id. Refuses a name that none or several have. */
export async function importedNamed(
  office: Office,
  principal: Principal,
  nameOrId: string,
): Promise<number> {
  const imported = (await office.portfolio.all(principal)).filter(({ kind }) => kind === 'sbom');
  const named = imported.filter(({ name }) => name === nameOrId);
  const found = named.length > 0 ? named : imported.filter(({ id }) => String(id) === nameOrId);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const ids = found.map(({ id }) => id).join(', ');
  throw new Refusal(
    found.length === 0 ? 'not-found' : 'conflict',
    found.length === 0 ? 'portfolio/no-such-import' : 'portfolio/several-imports',
    found.length === 0
      ? `Nothing that was imported is called "${nameOrId}".`
      : `Several that were imported are called "${nameOrId}": ${ids}.`,
    found.length === 0
      ? 'Take the name from the page Repositories.'
      : 'Give the id of the one that you mean.',
  );
}

function notImported({ name }: Repository): Refusal {
  return new Refusal(
    'invalid',
    'portfolio/not-imported',
    `${name} is a repository that is scanned, not an imported bill of materials.`,
    'Choose one of the kind SBOM.',
  );
}

function mayRemove(principal: Principal): void {
  leadsOnly(principal, {
    code: 'portfolio/may-not-remove',
    doing: 'Removing an imported bill of materials',
    next: 'Ask an administrator of your organisation.',
  });
}
