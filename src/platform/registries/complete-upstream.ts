// SPDX-License-Identifier: Apache-2.0
import { alignVersions } from './upstream/align-versions.ts';
import { tidyUpstream } from './upstream/tidy-upstream.ts';
import type {
  UpstreamPackage,
  UpstreamReport,
  UpstreamVersion,
  WantedUpstream,
} from './upstream/upstream-package.ts';

/**
 * What the ecosystem's own registry says, completed by another where it leaves the licence or the date of a version in
 * use open; and the other's answer alone where the first does not know the package.
 */
export async function completeUpstream(
  wanted: WantedUpstream,
  first: UpstreamReport,
  further: ((wanted: WantedUpstream) => Promise<UpstreamReport>) | undefined,
): Promise<UpstreamReport> {
  if (first.kind === 'absent' && further) return ready(wanted, await further(wanted));
  const report = ready(wanted, first);
  if (report.kind !== 'found' || !further) return report;
  const open = wanted.versions.filter((version) => !isTold(report.upstream, version));
  if (open.length === 0) return report;
  const more = ready(wanted, await further({ ...wanted, versions: open, etag: undefined }));
  if (more.kind === 'problem') return { ...report, problems: [...report.problems, more.problem] };
  if (more.kind !== 'found') return report;
  return {
    ...report,
    upstream: joined(report.upstream, more.upstream, new Set(open), more.source),
    problems: [...report.problems, ...more.problems],
  };
}

function ready(wanted: WantedUpstream, report: UpstreamReport): UpstreamReport {
  if (report.kind !== 'found') return report;
  const tidy = tidyUpstream(report.upstream);
  return { ...report, upstream: alignVersions(tidy, wanted) };
}

function isTold({ versions }: UpstreamPackage, wanted: string): boolean {
  const found = versions.find(({ version }) => version === wanted);
  return found?.license !== undefined && found.releasedAt !== undefined;
}

function joined(
  first: UpstreamPackage,
  other: UpstreamPackage,
  open: ReadonlySet<string>,
  source: string,
): UpstreamPackage {
  const others = new Map(other.versions.map((one) => [one.version, one]));
  const named = new Set(first.versions.map(({ version }) => version));
  const missing = other.versions.filter(({ version }) => open.has(version) && !named.has(version));
  return {
    ...first,
    repositoryUrl: first.repositoryUrl ?? other.repositoryUrl,
    homepage: first.homepage ?? other.homepage,
    versions: [
      ...first.versions.map((one) => withMore(one, others.get(one.version), source)),
      ...missing.map((one) => withMore({ version: one.version }, one, source)),
    ],
  };
}

function withMore(
  one: UpstreamVersion,
  other: UpstreamVersion | undefined,
  source: string,
): UpstreamVersion {
  const takesLicense = one.license === undefined && other?.license !== undefined;
  return {
    ...one,
    releasedAt: one.releasedAt ?? other?.releasedAt,
    ...(takesLicense && { license: other.license, licenseSource: source }),
  };
}
