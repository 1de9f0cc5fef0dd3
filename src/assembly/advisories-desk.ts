// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { type Principal, Refusal } from '#model';
import type { AdvisoriesDesk, Flags, VexImportReport } from '#surfaces/cli';
import { exportVex } from './export-vex.ts';
import { type Office, programOf } from './office.ts';

type WithOffice = <T>(flags: Flags, work: (office: Office) => Promise<T>) => Promise<T>;

/** Advisories and VEX for the command line: in the database of the first organisation, or without one. */
export function advisoriesDesk(withOffice: WithOffice): AdvisoriesDesk {
  const asOrganisation = <T>(
    flags: Flags,
    work: (office: Office, principal: Principal) => Promise<T>,
  ) => withOffice(flags, async (office) => work(office, await firstPrincipal(office)));
  return {
    importAdvisories: (flags, { paths, signal, onStep }) =>
      asOrganisation(flags, async ({ advisories, vulnerabilities, clock }, principal) => {
        const at = clock.now();
        const onProgress = (records: number) => onStep(`${records} advisories read`);
        const done = await advisories.import(principal, { paths, at, signal, onProgress });
        onStep('matching what is in use');
        return { ...done, matched: await vulnerabilities.match(principal, at) };
      }),
    advisoryStock: (flags) =>
      asOrganisation(flags, ({ advisories }, principal) => advisories.stock(principal)),
    importVex: (flags, { files, repository }) =>
      asOrganisation(flags, async (office, principal) => {
        const repositoryId = await repositoryNamed(office, principal, repository);
        const documents: VexImportReport['documents'][number][] = [];
        for (const file of files) {
          const document = { text: await textOf(file), name: file, repositoryId };
          const at = office.clock.now();
          const done = await office.vulnerabilities.importVex(principal, document, at);
          documents.push({ file, ...done });
        }
        return { documents };
      }),
    exportVex: (flags, { format, repository }) =>
      asOrganisation(flags, async (office, principal) => {
        const repositoryId = await repositoryNamed(office, principal, repository);
        const { text } = await exportVex(office, principal, { format, repositoryId });
        return text;
      }),
  };
}

async function firstPrincipal({ identity }: Office): Promise<Principal> {
  const [organisation] = await identity.organisations();
  if (organisation !== undefined) return programOf(organisation);
  throw new Refusal(
    'not-found',
    'cli/no-organisation',
    'This database has no organisation yet.',
    'Run "lanthorn up" once; it makes one.',
  );
}

async function repositoryNamed(
  { portfolio }: Office,
  principal: Principal,
  name: string | undefined,
): Promise<number | undefined> {
  if (name === undefined) return undefined;
  const found = (await portfolio.all(principal)).find((one) => one.name === name);
  if (found !== undefined) return found.id;
  throw new Refusal(
    'not-found',
    'portfolio/no-such-repository',
    `There is no repository "${name}".`,
    'The page Repositories lists their names.',
  );
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${file}: ${error.message}.`,
      'Check the path.',
    );
  });
}
