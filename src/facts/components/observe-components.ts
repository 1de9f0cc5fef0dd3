// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import {
  type FundingReading,
  type Inventory,
  joinReadings,
  readFundingFile,
} from '#engines/inventory';
import type { FoundComponent } from '#model';
import { isProblem } from '#platform/git';
import { type ChosenFiles, chooseFiles } from './choose-files.ts';
import type {
  FileTree,
  InstalledLicenses,
  InstalledPackageSays,
  ObservingOptions,
} from './file-tree.ts';
import { licenseChains } from './license-chains.ts';
import type { ComponentObservation } from './observation.ts';
import { licenseInManifests, ownLicense, tellsOwnLicense } from './own-license.ts';
import { readLicenseFiles } from './read-license-files.ts';
import { readManifests } from './read-manifests.ts';
import { readText } from './read-text.ts';
import { readTexts } from './read-texts.ts';

const MAX_MANIFEST_BYTES = 32 << 20;
const MAX_LICENSE_BYTES = 1 << 20;
// A dozen lines.
const MAX_FUNDING_BYTES = 1 << 16;

/**
 * What the files of a commit say about packages and licences; no database, no network.
 *
 * One bad file is one problem. Lets others work between two files; throws the signal's reason when it aborts.
 */
export async function observeComponents(
  tree: FileTree,
  commit: string,
  options: ObservingOptions = {},
): Promise<ComponentObservation> {
  const { limits = {}, signal } = options;
  const chosen = await chooseFiles(tree, commit, signal);
  const afterEach = breather(chosen.manifests.length + chosen.licenseFiles.length, options);
  const read = await readManifests(tree, chosen.manifests, {
    maxBytes: limits.maxManifestBytes ?? MAX_MANIFEST_BYTES,
    afterEach,
    signal,
    read: options.readManifest,
    kept: options.kept,
  });
  const inventory = joinReadings(read.manifests);
  const texts = await readLicenseFiles(tree, licenseFilesOf(chosen, inventory, options), {
    maxBytes: limits.maxLicenseBytes ?? MAX_LICENSE_BYTES,
    afterEach,
  });
  const money = await readFunding(tree, chosen.fundingFile);
  const installed = await askInstalled(inventory.components, options.installed);
  const packageTexts = await readTexts(installed, signal);
  const licenses = await licenseChains(inventory.components, {
    installed,
    texts: packageTexts.texts,
    registry: options.registry,
  });
  return {
    commit,
    projects: inventory.projects,
    components: inventory.components.map((component, i) => ({
      ...component,
      licenses: licenses[i] ?? {},
    })),
    edges: inventory.edges,
    manifests: inventory.manifests,
    licenseFiles: texts.licenseFiles,
    texts: packageTexts.texts,
    ...ownLicense(inventory.projects, texts.licenseFiles),
    funding: money.funding,
    readings: options.kept && read.readings,
    problems: [chosen, money, read, texts, inventory, packageTexts].flatMap((one) => one.problems),
  };
}

async function readFunding(
  tree: Pick<FileTree, 'readBlob'>,
  file: ChosenFiles['fundingFile'],
): Promise<FundingReading> {
  if (file === undefined) return { funding: [], problems: [] };
  const content = await readText(tree, file, MAX_FUNDING_BYTES);
  if (isProblem(content)) return { funding: [], problems: [content] };
  return readFundingFile(file.path, content.text);
}

function licenseFilesOf(
  { licenseFiles }: ChosenFiles,
  { projects }: Pick<Inventory, 'projects'>,
  options: ObservingOptions,
) {
  if (options.licenseFiles === 'none') return [];
  if (options.licenseFiles !== 'where-needed') return licenseFiles;
  if (licenseInManifests(projects) !== undefined) return [];
  return licenseFiles.filter(({ path }) => tellsOwnLicense(path));
}

async function askInstalled(
  components: readonly FoundComponent[],
  installed: InstalledLicenses | undefined,
): Promise<ReadonlyMap<string, InstalledPackageSays>> {
  if (installed === undefined) return new Map();
  return installed([
    ...new Map(components.map((component) => [component.purl, component])).values(),
  ]);
}

/** Says how far we are and lets others work. */
function breather(total: number, { signal, onProgress }: ObservingOptions): () => Promise<void> {
  let done = 0;
  return async () => {
    done += 1;
    onProgress?.({ done, total });
    await setImmediate();
    signal?.throwIfAborted();
  };
}
