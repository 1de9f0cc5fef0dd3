// SPDX-License-Identifier: Apache-2.0
import { frameworkReadiness } from '#engines/frameworks';
import { dayOf, Refusal } from '#model';
import type { Evidence } from './evidence.ts';
import { frameworkNamed } from './framework-named.ts';
import { type ItemView, itemView } from './item-view.ts';
import type { Known } from './known-facts.ts';
import { packReport, type ReportedItem } from './pack-report.ts';

/** What is handed out: what it is about, and its files. */
export interface PackContents {
  readonly subject: Readonly<Record<string, string | number>>;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/** All files of a pack together; it is made in memory. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * A framework with every item, what is said of it and what shows it, and the files of the evidence. The same facts give the same
 * contents on the same day. `contentOf`: the bytes of a file by its hash.
 */
export async function packContents(
  id: string,
  facts: Known,
  { organisation, contentOf }: PackSources,
): Promise<PackContents> {
  const framework = frameworkNamed(id);
  const items = framework.items
    .filter(({ isAsked }) => isAsked)
    .map(({ key }) => itemView(key, facts));
  const evidence = evidenceFor(items);
  refuseTooLarge(evidence);
  const { asked, counts } = frameworkReadiness(framework, facts.answers);
  const subject = {
    organisation,
    unit: facts.unit || 'the whole organisation',
    framework: framework.id,
    name: `${framework.name} ${framework.version}`,
    day: dayOf(facts.at),
    asked,
    proven: counts.proven,
  };
  const paths = pathsOf(evidence);
  const files = await Promise.all(
    [...paths].map(async ([hash, path]) => ({ path, content: await contentOf(hash) })),
  );
  return { subject, files: [...reportFiles(subject, items, paths), ...files] };
}

export interface PackSources {
  readonly organisation: string;
  readonly contentOf: (hash: string) => Promise<Uint8Array>;
}

function evidenceFor(items: readonly ItemView[]): readonly Evidence[] {
  const all = items.flatMap(({ evidence }) => evidence.map((one) => one.evidence));
  return [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => a.id - b.id);
}

/** Each file once, by its hash; named so that people find it. */
function pathsOf(evidence: readonly Evidence[]): ReadonlyMap<string, string> {
  return new Map(
    evidence.flatMap(({ file }) => {
      if (file === undefined) return [];
      const name = file.name
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}.@+-]+/gu, '-')
        .slice(-120);
      return [[file.hash, `evidence/${file.hash.slice(0, 16)}-${name}`] as const];
    }),
  );
}

function reportFiles(
  subject: PackContents['subject'],
  items: readonly ItemView[],
  paths: ReadonlyMap<string, string>,
): PackContents['files'] {
  const report = items.map((item) => reported(item, paths));
  const json = `${JSON.stringify({ ...subject, items: report }, undefined, 2)}\n`;
  return [
    { path: 'report.json', content: Buffer.from(json) },
    { path: 'report.md', content: Buffer.from(packReport(subject, report)) },
  ];
}

function reported(item: ItemView, paths: ReadonlyMap<string, string>): ReportedItem {
  const { id, title, state, claims, evidence, live } = item;
  return {
    id,
    title,
    state,
    claims: claims
      .filter(({ counts }) => counts)
      .map(({ state: says, assessor, unit, at, comment }) => ({
        ...{ says, assessor, unit, comment },
        day: dayOf(at),
      })),
    evidence: evidence.map(({ evidence: one, strength, isValid }) => ({
      title: one.title,
      owner: one.owner,
      shows: strength,
      validFrom: one.validFrom,
      validTo: one.validTo,
      isValid,
      givenFor: one.items,
      url: one.url,
      note: one.note,
      sha256: one.file?.hash,
      path: one.file && paths.get(one.file.hash),
    })),
    live: live.map(({ question, answer, sentence, proves }) => ({
      ...{ question, answer },
      figure: sentence,
      shows: proves,
    })),
  };
}

function refuseTooLarge(evidence: readonly Evidence[]): void {
  const bytes = evidence.reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);
  if (bytes <= MOST_BYTES) return;
  throw new Refusal(
    'conflict',
    'frameworks/pack-too-large',
    `Packing the evidence: its files have ${bytes} bytes, more than ${MOST_BYTES}.`,
    'Give links instead of large files, or take back what is outdated.',
  );
}
