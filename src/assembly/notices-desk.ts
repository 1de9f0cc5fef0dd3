// SPDX-License-Identifier: Apache-2.0
import { gatherNotices, noticeGaps, writeNotices } from '#engines/attribution';
import { standardTexts } from '#engines/licensing';
import { type ComponentObservation, observeComponents } from '#facts/components';
import type { Problem } from '#model';
import { contextOf, type Policy, preferredLicense } from '#pillars/compliance';
import { readConfig } from '#platform/config';
import type { FoundRepository, GitRepository } from '#platform/git';
import { type PackageCache, readInstalledLicenses } from '#platform/registries';
import type { NoticesDesk, NoticesOptions, NoticesReport } from '#surfaces/cli';
import { filedCurationsAt } from './curation-files.ts';
import { groupByPurl } from './group-by-purl.ts';
import { isHandedOn } from './is-handed-on.ts';
import { type HandedOn, noticeComponent } from './notice-component.ts';
import { type LicenseBy, type ObservedLicense, observedLicense } from './observed-license.ts';
import { type Patches, patchesOf } from './patches-of.ts';
import { policyFrom } from './policy-from.ts';
import type { Start } from './start.ts';
import { withRepository } from './with-repository.ts';

/** What `lanthorn notices` asks for: one repository, looked at without server or database. */
export function noticesDesk({ environment, workingFolder }: Start): NoticesDesk {
  return {
    async notices(folder, options) {
      const policy = await policyFrom(options.policyFile);
      const curations = await filedCurationsAt(options.curations);
      const { packageCaches } = readConfig({}, environment, workingFolder);
      return withRepository(folder, options.signal, async (git, found) => {
        const licenseBy = curations.at(found.name, options.products ?? []);
        const asked = { ...options, packageCaches, licenseBy };
        const report = await noticesOf(found, git, policy, asked);
        return { ...report, problems: [...curations.problems, ...report.problems] };
      });
    },
  };
}

interface NoticesOf extends NoticesOptions {
  readonly packageCaches: readonly PackageCache[];
  readonly licenseBy: LicenseBy;
}

async function noticesOf(
  found: FoundRepository,
  git: GitRepository,
  policy: Policy,
  { format, scope, signal, onStep, packageCaches, licenseBy }: NoticesOf,
): Promise<NoticesReport> {
  onStep(`${found.name}: reading files`);
  const head = await git.head();
  const seen = head && (await observe(found, git, head.commit, { signal, packageCaches }));
  const { handedOn, problems } =
    seen === undefined ? NOTHING : componentsOf(seen, policy, { scope, licenseBy });
  const subject = { name: found.name, version: head?.commit.slice(0, 12) };
  const standardText = await standardTexts();
  const components = handedOn.map((one) => noticeComponent(one, standardText));
  const notices = gatherNotices(subject, components, standardText);
  return {
    document: writeNotices(notices, format),
    components: notices.components.length,
    texts: notices.texts.length,
    gaps: noticeGaps(notices),
    problems: [...(seen?.observation.problems ?? []), ...problems],
  };
}

interface Seen {
  readonly observation: ComponentObservation;
  readonly patches: Patches;
}

async function observe(
  { kind, path }: FoundRepository,
  git: GitRepository,
  commit: string,
  { signal, packageCaches }: Pick<NoticesOf, 'signal' | 'packageCaches'>,
): Promise<Seen> {
  const observation = await observeComponents(git, commit, {
    signal,
    ...(kind === 'working-copy' && {
      installed: (wanted) => readInstalledLicenses(path, wanted, packageCaches),
    }),
  });
  return { observation, patches: await patchesOf(git, commit) };
}

/** What is handed on, and decisions about it that somebody has to look at again. */
interface HandedOnAnd {
  readonly handedOn: readonly HandedOn[];
  readonly problems: readonly Problem[];
}

const NOTHING: HandedOnAnd = { handedOn: [], problems: [] };

function componentsOf(
  { observation, patches }: Seen,
  policy: Policy,
  { scope, licenseBy }: Pick<NoticesOf, 'scope' | 'licenseBy'>,
): HandedOnAnd {
  const problems: Problem[] = [];
  const used = observation.components.filter((one) => isHandedOn(one, scope));
  const handedOn = groupByPurl(used).flatMap((usages) => {
    const [first] = usages;
    if (first === undefined) return [];
    const { purl, name, version } = first;
    const texts = observation.texts?.get(purl);
    const context = contextOf(policy, first.scope, first.origin)?.id ?? '';
    const said = observedLicense(usages, texts, licenseBy);
    problems.push(...said.problems);
    const { license, choice } = licenseOf(said, (offered) => preferred(policy, offered, context));
    return {
      purl,
      name,
      version,
      license,
      wording: first.licenses.declared ?? first.licenses.installed,
      choice,
      modifications: patches.get(`${name}@${version}`) ?? [],
      texts: texts?.files ?? [],
    };
  });
  return { handedOn, problems };
}

/** The licence with what is followed of it: what people have concluded or chosen, else what the policy likes best. */
function licenseOf(
  { license, facts, curated, concluded }: ObservedLicense,
  preferredOf: (license: string) => HandedOn['choice'],
): Pick<HandedOn, 'license' | 'choice'> {
  if (concluded === undefined)
    return { license, choice: license === undefined ? undefined : preferredOf(license) };
  const before = curated?.license ?? facts.license;
  return { license: before, choice: { license: concluded.license, by: 'as was decided' } };
}

function preferred(policy: Policy, license: string, context: string): HandedOn['choice'] {
  const liked = preferredLicense(policy, license, context);
  return liked === undefined ? undefined : { license: liked, by: `as "${policy.name}" prefers` };
}
