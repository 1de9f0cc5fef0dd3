// SPDX-License-Identifier: Apache-2.0
import { gatherNotices, noticeGaps, writeNotices } from '#engines/attribution';
import { standardTexts } from '#engines/licensing';
import { type ComponentObservation, observeComponents } from '#facts/components';
import { contextOf, type Policy, preferredLicense } from '#pillars/compliance';
import type { FoundRepository, GitRepository } from '#platform/git';
import { type PackageCache, readInstalledLicenses } from '#platform/registries';
import type { NoticesDesk, NoticesOptions, NoticesReport } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';
import { isHandedOn } from './is-handed-on.ts';
import { type HandedOn, noticeComponent } from './notice-component.ts';
import { type Patches, patchesOf } from './patches-of.ts';
import { policyFrom } from './policy-from.ts';
import { withRepository } from './with-repository.ts';

/** What `lanthorn notices` asks for: one repository, looked at without server or database. */
export function noticesDesk(cachesOf: () => readonly PackageCache[] = () => []): NoticesDesk {
  return {
    async notices(folder, options) {
      const policy = await policyFrom(options.policyFile);
      const packageCaches = cachesOf();
      return withRepository(folder, options.signal, (git, found) =>
        noticesOf(found, git, policy, { ...options, packageCaches }),
      );
    },
  };
}

interface NoticesOf extends NoticesOptions {
  readonly packageCaches: readonly PackageCache[];
}

async function noticesOf(
  found: FoundRepository,
  git: GitRepository,
  policy: Policy,
  { format, scope, signal, onStep, packageCaches }: NoticesOf,
): Promise<NoticesReport> {
  onStep(`${found.name}: reading files`);
  const head = await git.head();
  const seen = head && (await observe(found, git, head.commit, { signal, packageCaches }));
  const handedOn = seen === undefined ? [] : componentsOf(seen, policy, scope);
  const subject = { name: found.name, version: head?.commit.slice(0, 12) };
  const standardText = await standardTexts();
  const components = handedOn.map((one) => noticeComponent(one, standardText));
  const notices = gatherNotices(subject, components, standardText);
  return {
    document: writeNotices(notices, format),
    components: notices.components.length,
    texts: notices.texts.length,
    gaps: noticeGaps(notices),
    problems: seen?.observation.problems ?? [],
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

function componentsOf(
  { observation, patches }: Seen,
  policy: Policy,
  scope: NoticesOptions['scope'],
): readonly HandedOn[] {
  const used = observation.components.filter((one) => isHandedOn(one, scope));
  return groupByPurl(used).flatMap((usages) => {
    const [first] = usages;
    if (first === undefined) return [];
    const { purl, name, version } = first;
    const license = usages.find(({ licenses }) => licenses.effective !== undefined)?.licenses
      .effective;
    const context = contextOf(policy, first.scope, first.origin)?.id ?? '';
    const preferred = license && preferredLicense(policy, license, context);
    return {
      purl,
      name,
      version,
      license,
      wording: first.licenses.declared ?? first.licenses.installed,
      choice: preferred ? { license: preferred, by: `as "${policy.name}" prefers` } : undefined,
      modifications: patches.get(`${name}@${version}`) ?? [],
      texts: observation.texts?.get(purl)?.files ?? [],
    };
  });
}
