// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readSbom, type SbomReading } from '#engines/sbom';
import { type ComponentObservation, observeDocument } from '#facts/components';
import type { NewSbomDocument, Repository, SbomDocument } from '#facts/portfolio';
import { leadsOnly, type Principal, type Problem, Refusal } from '#model';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';
import { subjectOf } from './sbom-subject.ts';
import { toldBySbom } from './told-by-sbom.ts';
import { READER_VERSION } from './version.ts';

/** A bill of materials that somebody hands in. */
export interface HandedSbom {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What to call its subject; by what the document itself says where absent. */
  readonly name?: string | undefined;
  /** Take one that is not valid as far as it can be read. */
  readonly acceptInvalid?: boolean | undefined;
}

export interface SbomImport {
  /**
   * `known`: these very bytes were imported before, nothing was done. `older`: kept among the earlier documents, because
   * the one whose facts are shown was made later.
   */
  readonly state: 'imported' | 'replaced' | 'older' | 'known';
  readonly repositoryId: number;
  readonly name: string;
  readonly components: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes in a bill of materials made by others, as a repository of the kind `sbom`: document, facts and log entry in one
 * transaction. A newer document of the same subject replaces the facts of the one before.
 *
 * Refuses what is no bill of materials, or not a valid one; says what is wrong and where.
 */
export async function importSbom(
  office: Office,
  principal: Principal,
  handed: HandedSbom,
): Promise<SbomImport> {
  mayImport(principal);
  const digest = createHash('sha256').update(handed.bytes).digest('hex');
  const known = await office.sboms.find(principal, digest);
  if (known !== undefined) return knownAlready(office, principal, known);
  const { reading, text } = readHanded(handed);
  const subject = subjectOf(reading.sbom, handed);
  const [{ id } = { id: 0 }] = await office.portfolio.register(principal, [
    { location: subject.location, name: subject.name, kind: 'sbom' },
  ]);
  const repository = await office.portfolio.get(principal, id);
  const observation = await observeDocument(toldBySbom(reading, text, handed.fileName), digest);
  const isOlder = await isOlderThanShown(office, principal, repository, reading);
  await keepAll(office, principal, { handed, reading, repository, observation, isOlder });
  if (!isOlder) await askForAssessment(office, principal);
  return {
    state: isOlder ? 'older' : repository.commit === undefined ? 'imported' : 'replaced',
    repositoryId: id,
    name: subject.name,
    components: observation.components.length,
    problems: observation.problems,
  };
}

/** Reads the document that a repository shows again, as after a change of the readers. */
export async function readSbomAgain(
  office: Office,
  principal: Principal,
  repository: Repository,
): Promise<void> {
  const all = await office.sboms.of(principal, repository.id);
  const shown = all.find(({ digest }) => digest === repository.commit);
  if (shown === undefined) return;
  const bytes = await office.sboms.content(principal, shown.id);
  const handed = { bytes, fileName: shown.fileName, acceptInvalid: true };
  const { reading, text } = readHanded(handed);
  const told = toldBySbom(reading, text, shown.fileName);
  const observation = await observeDocument(told, shown.digest);
  await keepAll(office, principal, { handed, reading, repository, observation, isOlder: false });
}

interface Kept {
  readonly handed: HandedSbom;
  readonly reading: SbomReading;
  readonly repository: Repository;
  readonly observation: ComponentObservation;
  readonly isOlder: boolean;
}

async function keepAll(office: Office, principal: Principal, kept: Kept): Promise<void> {
  const { repository, observation, isOlder } = kept;
  const { id, name } = repository;
  const document = await office.sboms.prepare(documentOf(office, principal, kept));
  const { fileName, digest } = document;
  const what = {
    action: 'portfolio/import-sbom',
    subject: `repository:${id}`,
    detail: { name, fileName, digest, components: observation.components.length, older: isOlder },
  };
  await office.storage.write(principal, what, async (tx) => {
    await office.sboms.keep(tx, document);
    if (isOlder) return;
    const { problems } = await office.components.record(tx, id, observation);
    await office.portfolio.recordOutcome(tx, id, {
      state: 'scanned',
      commit: observation.commit,
      license: observation.license,
      readerVersion: READER_VERSION,
      at: document.importedAt,
      problems: [...observation.problems, ...problems],
    });
  });
}

function documentOf(
  office: Office,
  { actor }: Principal,
  { handed: { bytes, fileName }, reading, repository, observation }: Kept,
): NewSbomDocument {
  const { sbom, format, problems } = reading;
  const { serial, revision, subject, authors = [], tools = [], at } = sbom;
  return {
    repositoryId: repository.id,
    digest: observation.commit,
    fileName,
    standard: format.standard,
    formatVersion: format.version,
    encoding: format.encoding,
    serial,
    revision,
    subjectVersion: subject?.version,
    supplier: subject?.supplier?.name ?? authors.find(({ name }) => name !== undefined)?.name,
    tools: tools.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`)),
    madeAt: at,
    components: observation.components.length,
    problems: problems.length,
    bytes: bytes.length,
    importedAt: office.clock.now(),
    importedBy: actor,
    content: bytes,
  };
}

function readHanded({ bytes, fileName, acceptInvalid }: HandedSbom): {
  readonly reading: SbomReading;
  readonly text: string;
} {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const reading = readSbom(text);
  if ('code' in reading) throw invalid(fileName, [reading], 'Hand in CycloneDX or SPDX.');
  if (reading.problems.length > 0 && acceptInvalid !== true) {
    const next =
      'Mend it where it is made, or import it all the same (--accept-invalid, acceptInvalid=true): what cannot be read is then left out.';
    throw invalid(fileName, reading.problems, next);
  }
  return { reading, text };
}

/** Windows tools write UTF-16 with a mark in front. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Both say when they were made, and this one was made earlier. */
async function isOlderThanShown(
  office: Office,
  principal: Principal,
  repository: Repository,
  { sbom: { at } }: SbomReading,
): Promise<boolean> {
  if (at === undefined || repository.commit === undefined) return false;
  const shown = await office.sboms.find(principal, repository.commit);
  return shown?.madeAt !== undefined && Date.parse(at) < Date.parse(shown.madeAt);
}

async function knownAlready(
  office: Office,
  principal: Principal,
  { repositoryId, components }: SbomDocument,
): Promise<SbomImport> {
  const { name } = await office.portfolio.get(principal, repositoryId);
  return { state: 'known', repositoryId, name, components, problems: [] };
}

const SOME_PROBLEMS = 5;

function invalid(fileName: string, problems: readonly Problem[], next: string): Refusal {
  const shown = problems.slice(0, SOME_PROBLEMS).map(({ message }) => message);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  const why = [...shown, ...more].join(' ');
  const code = problems[0]?.code === 'sbom/no-sbom' ? 'sbom/no-sbom' : 'sbom/not-valid';
  return new Refusal('invalid', code, `${fileName} is not valid. ${why}`, next);
}

function mayImport(principal: Principal): void {
  leadsOnly(principal, {
    code: 'portfolio/may-not-import',
    doing: 'Importing a bill of materials',
    next: 'Ask an administrator of your organisation.',
  });
}
