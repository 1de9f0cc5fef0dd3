// SPDX-License-Identifier: Apache-2.0
import {
  createAdvisoryIndex,
  packageKeysOf,
  type Vulnerability,
  vulnerabilitiesOf,
} from '#engines/advisories';
import type { Repository } from '#facts/portfolio';
import { packagePurl, type UpstreamFacts } from '#facts/upstreams';
import { type Principal, parsePurl } from '#model';
import {
  type FactsSource,
  type KnownFacts,
  type MeasuredProject,
  projectKey,
  repositoryKey,
} from '#pillars/execution';
import type { Office } from '../office.ts';
import { measuredProjects } from '../opportunities/measured-projects.ts';
import { allRepositories } from '../opportunities/office-packages.ts';
import { type InUse, inInventory } from './in-inventory.ts';

type Asked = Parameters<FactsSource['factsOf']>[1][number];

/** What the office knows of candidates: inventory, registries, advisories, policy, and the histories of clones. */
export function candidateFacts(office: () => Office): FactsSource {
  return {
    async factsOf(principal, candidates, context) {
      const repositories =
        candidates.length === 0 ? [] : await allRepositories(office(), principal);
      const known = new Map<number, KnownFacts>();
      for (const candidate of candidates) {
        known.set(
          candidate.id,
          await factsOf(office(), principal, { candidate, context, repositories }),
        );
      }
      return known;
    },
  };
}

interface Wanted {
  readonly candidate: Asked;
  readonly context: string | undefined;
  readonly repositories: readonly Repository[];
}

async function factsOf(
  office: Office,
  principal: Principal,
  { candidate, context, repositories }: Wanted,
): Promise<KnownFacts> {
  const { purl } = candidate;
  const inUse = purl === undefined ? undefined : await inInventory(office, principal, purl);
  const upstream = purl === undefined ? undefined : await office.upstreams.of(principal, { purl });
  const key = keyOf(candidate, upstream);
  const clone = repositories.find(
    ({ remoteUrl }) => key !== undefined && repositoryKey(remoteUrl) === key,
  );
  const version = purlVersion(purl) ?? inUse?.version ?? upstream?.latest;
  const told = await licenseOf(office, principal, { inUse, upstream, clone });
  return {
    version,
    componentId: inUse?.id,
    repositories: inUse?.repositories,
    license: told && (await judged(office, principal, { ...told, context })),
    advisories: await advisoriesOf(office, principal, { purl, version }),
    health: healthOf(upstream, await measuredOf(office, principal, { key, clone })),
    toFindOut: toFindOut(candidate, { upstream, clone, inUse }),
  };
}

function keyOf(
  { purl, repository }: Asked,
  upstream: UpstreamFacts | undefined,
): string | undefined {
  const own = repositoryKey(repository);
  if (own !== undefined || purl === undefined) return own;
  return projectKey({ purl: packagePurl(purl) ?? purl, repositoryUrl: upstream?.repositoryUrl });
}

function purlVersion(purl: string | undefined): string | undefined {
  return purl === undefined ? undefined : parsePurl(purl)?.version;
}

interface Told {
  readonly expression: string;
  readonly source: string;
}

interface Sources {
  readonly inUse: InUse | undefined;
  readonly upstream: UpstreamFacts | undefined;
  readonly clone: Repository | undefined;
}

async function licenseOf(
  { upstreams }: Office,
  principal: Principal,
  { inUse, upstream, clone }: Sources,
): Promise<Told | undefined> {
  if (inUse?.license !== undefined)
    return { expression: inUse.license, source: `inventory, ${inUse.purl}` };
  if (upstream?.latest !== undefined) {
    const purl = `${upstream.purl}@${upstream.latest}`;
    const told = (await upstreams.licenses(principal, [{ purl, version: upstream.latest }])).get(
      purl,
    );
    const license = told?.license ?? upstream.latestLicense;
    if (license !== undefined)
      return { expression: license, source: told?.source ?? upstream.source };
  }
  return clone?.license === undefined
    ? undefined
    : { expression: clone.license, source: `the repository ${clone.name}` };
}

const WORST_FIRST = ['forbidden', 'needs-review', 'unknown', 'allowed'] as const;

/** What the policy says of the licence: in the context of the adoption, else the worst of all. */
async function judged(
  { compliance }: Office,
  principal: Principal,
  { expression, source, context }: Told & { readonly context: string | undefined },
): Promise<KnownFacts['license']> {
  const verdicts = await compliance.licenseVerdicts(principal, [expression]);
  const all = verdicts.get(expression) ?? [];
  const wanted = all.filter((one) => one.context === context);
  const [worst] = (wanted.length === 0 ? all : wanted).toSorted(
    (a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict),
  );
  const { verdict = 'unknown', reason = 'The policy does not speak about it.' } = worst ?? {};
  return { expression, verdict, reason, source };
}

interface Version {
  readonly purl: string | undefined;
  readonly version: string | undefined;
}

/** Known weaknesses of one version; absent where no advisories were imported, or no version is known. */
async function advisoriesOf(
  { advisories, storage }: Office,
  principal: Principal,
  { purl, version }: Version,
): Promise<KnownFacts['advisories']> {
  const bare = purl === undefined ? undefined : packagePurl(purl);
  if (bare === undefined || version === undefined) return undefined;
  if ((await advisories.stock(principal)).importedAt === undefined) return undefined;
  const about = await storage.read(principal, (tx) => advisories.about(tx, packageKeysOf(bare)));
  const matches = createAdvisoryIndex(about).match({ purl: bare, version });
  const found = vulnerabilitiesOf(matches, parsePurl(bare)?.type ?? '');
  return countsOf(found);
}

function countsOf(found: readonly Vulnerability[]): KnownFacts['advisories'] {
  const count = (...wanted: readonly (string | undefined)[]) =>
    found.filter((one) => wanted.includes(one.severity?.rating)).length;
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium', undefined),
    low: count('low', 'none'),
    names: found.map(({ name }) => name),
  };
}

interface Measuring {
  readonly key: string | undefined;
  readonly clone: Repository | undefined;
}

/** What history and forge tell, where one of our repositories is a clone of it. */
async function measuredOf(
  office: Office,
  principal: Principal,
  { key, clone }: Measuring,
): Promise<MeasuredProject | undefined> {
  if (key === undefined || clone === undefined) return undefined;
  const packages = [
    { purl: key, ecosystem: '', name: key, usages: [], repositoryUrl: `https://${key}` },
  ];
  return (await measuredProjects(office, principal, { packages, repositories: [clone] })).get(key);
}

function healthOf(
  upstream: UpstreamFacts | undefined,
  measured: MeasuredProject | undefined,
): KnownFacts['health'] {
  return {
    latestAt: upstream?.latestAt,
    daysSinceCommit: measured?.daysSinceCommit,
    daysSinceRelease: measured?.daysSinceRelease,
    maintainers:
      upstream === undefined || upstream.maintainers.length === 0
        ? undefined
        : upstream.maintainers.length,
    absenceFactor: measured?.absenceFactor,
    daysToFirstResponse: measured?.daysToFirstResponse,
    deprecated: upstream?.deprecated,
    isArchived: measured?.isArchived,
  };
}

function toFindOut({ purl, repository }: Asked, { upstream, clone }: Sources): readonly string[] {
  if (purl === undefined && repository === undefined)
    return [
      'Give its package URL or its repository: then licence, weaknesses and health come by themselves.',
    ];
  const hints: string[] = [];
  if (purl !== undefined && upstream === undefined)
    hints.push('Under Admin, Registries can be asked for its licence, releases and people.');
  if (clone === undefined)
    hints.push(
      'Clone it and add the folder under Repositories: then its history and people are measured.',
    );
  return hints;
}
