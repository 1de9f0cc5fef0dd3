// SPDX-License-Identifier: Apache-2.0
import { compareDeclared, type SourcesState } from '#facts/sources';
import type { SourcesReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import { importFindings } from './import-findings.ts';
import type { Office } from './office.ts';

/** Licences in the sources, beside what the repository declares and what other scanners found. */
export function sourcesRoom(office: Office): Rooms['sources'] {
  const { portfolio, sources } = office;
  return {
    async sources(caller, id) {
      const { name, license } = await portfolio.get(caller, id);
      const state = await sources.state(caller, id);
      const difference = compareDeclared(license, state?.summary.licenses ?? []);
      const reports = await sources.reports(caller, id);
      return {
        repository: { id, name },
        read: state && readOf(state),
        declared: license,
        onlyInSources: [...difference.onlyInSources],
        onlyDeclared: state === undefined ? [] : [...difference.onlyDeclared],
        reports: reports.map((report) => ({ ...report, problems: [...report.problems] })),
      };
    },
    async sourceFiles(caller, { id, cursor, ...query }) {
      await portfolio.get(caller, id);
      const page = await sources.files(caller, { ...query, repositoryId: id, after: cursor });
      const items = page.items.map((file) => ({ ...file, holders: [...file.holders] }));
      return { ...page, items };
    },
    async claims(caller, { id, cursor, ...query }) {
      await portfolio.get(caller, id);
      const page = await sources.claims(caller, { ...query, repositoryId: id, after: cursor });
      return { ...page, items: [...page.items] };
    },
    async importFindings(caller, { id, fileName, text }) {
      const kept = await importFindings(office, caller, { repositoryId: id, fileName, text });
      return { ...kept, problems: [...kept.problems] };
    },
  };
}

function readOf({ commit, readAt, summary, reuse }: SourcesState): SourcesReply['read'] {
  const { files, needLicense, withoutLicense, withoutHolder } = summary;
  return {
    commit,
    readAt,
    files,
    needLicense,
    withoutLicense,
    withoutHolder,
    licenses: [...summary.licenses],
    elsewhere: [...summary.elsewhere],
    holders: [...summary.holders],
    reuse: {
      compliant: reuse.compliant,
      files: reuse.files,
      withLicense: reuse.withLicense,
      withCopyright: reuse.withCopyright,
      missingTexts: [...reuse.missingTexts],
      unusedTexts: [...reuse.unusedTexts],
      badLicenses: [...reuse.badLicenses],
    },
  };
}
