// SPDX-License-Identifier: Apache-2.0
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '#model';
import { filedWaivers, type Policy, packageOf, type WaiversFile } from '#pillars/compliance';
import type { CoveringWaivers, ReportFinding, RepositoryReport } from '#surfaces/cli';
import { contentOf, filesIn } from './files-in.ts';

const YAML_NAME = /\.ya?ml$/i;
const BESIDE_POLICY = 'waivers.yaml';

interface Asked {
  /** A file or a folder; absent: what lies beside the policy. */
  readonly path?: string | undefined;
  readonly policyFile?: string | undefined;
  readonly products?: readonly string[] | undefined;
}

/** What covers the findings of one repository, by files and without a database. */
export async function waiversForGate(
  report: RepositoryReport,
  asked: Asked,
  { policy, at }: { readonly policy: Policy; readonly at: Instant },
): Promise<CoveringWaivers> {
  const filed = filedWaivers(await filesOf(asked), policy, at);
  const covering = filed.at(report.repository.name, asked.products ?? []);
  const versions = versionsByPackage(report);
  return {
    problems: filed.problems,
    covering: (finding) => {
      const name = packageOf(finding.purl);
      return covering({
        rule: finding.rule,
        severity: finding.severity,
        package: name,
        // Which licence it has does not matter to a weakness.
        license: finding.vulnerability === undefined ? finding.license : undefined,
        vulnerability: namesOf(finding),
        versions: versions.get(name) ?? [],
      });
    },
  };
}

async function filesOf({ path, policyFile }: Asked): Promise<readonly WaiversFile[]> {
  const from = path ?? (await besidePolicy(policyFile));
  if (from === undefined) return [];
  const files: WaiversFile[] = [];
  for (const { path: source, isFound } of await filesIn([from], YAML_NAME)) {
    const yaml = new TextDecoder().decode(await contentOf(source));
    if (!isFound || /^format: *["']?lanthorn-waivers\//m.test(yaml)) files.push({ yaml, source });
  }
  return files;
}

async function besidePolicy(policyFile: string | undefined): Promise<string | undefined> {
  if (policyFile === undefined) return undefined;
  const file = join(dirname(policyFile), BESIDE_POLICY);
  return access(file).then(
    () => file,
    () => undefined,
  );
}

function namesOf({ vulnerability }: ReportFinding): readonly string[] {
  if (vulnerability === undefined) return [];
  return [vulnerability.name, ...vulnerability.aliases, ...vulnerability.advisories];
}

function versionsByPackage({ components }: RepositoryReport): ReadonlyMap<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { purl, version } of components) {
    if (version === undefined) continue;
    const name = packageOf(purl);
    found.set(name, (found.get(name) ?? new Set()).add(version));
  }
  return new Map([...found].map(([name, versions]) => [name, [...versions]]));
}
