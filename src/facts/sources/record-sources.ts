// SPDX-License-Identifier: Apache-2.0
import { SOURCE_READER_VERSION } from '#engines/licensing';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import type { KeptReading } from './kept-reading.ts';
import type { ObservedSource, SourcesObservation } from './observation.ts';
import { summariseSources } from './summarise-sources.ts';

const COLUMNS = [
  'repository_id',
  'path',
  'blob',
  'bytes',
  'origin',
  'content',
  'maker',
  'license',
  'license_from',
  'kind',
  'score',
  'from_line',
  'to_line',
  'holders',
  'needs_license',
];

/** Makes the observation what is known of the repository's files, in the caller's transaction. Again changes nothing. */
export async function recordSources(
  tx: Transaction,
  repositoryId: number,
  observation: SourcesObservation,
  at: Instant,
): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('sources_file', $1))", [
    repositoryId,
  ]);
  await keepReadings(tx, observation.fresh);
  const before = await tx.query<{ blob: string }>(
    'DELETE FROM sources_file WHERE repository_id = $1 RETURNING blob',
    [repositoryId],
  );
  await tx.copyFrom(
    'sources_file',
    COLUMNS,
    observation.files.map((file) => rowOf(repositoryId, file)),
  );
  await forgetReadings(tx, before, observation.files);
  await keepSummary(tx, repositoryId, observation, at);
}

function rowOf(repositoryId: number, file: ObservedSource): readonly unknown[] {
  return [
    repositoryId,
    file.path,
    file.blob,
    file.bytes,
    file.origin,
    file.content,
    file.maker,
    file.license,
    file.licenseFrom,
    file.kind,
    file.score,
    file.fromLine,
    file.toLine,
    file.holders.map(({ name }) => name),
    file.needsLicense,
  ];
}

async function keepReadings(tx: Transaction, fresh: readonly KeptReading[]): Promise<void> {
  await tx.query(
    `INSERT INTO sources_reading (blob, version, reading)
     SELECT blob, $1, reading::jsonb FROM unnest($2::text[], $3::text[]) AS fresh (blob, reading)
     ON CONFLICT (organisation_id, blob) DO UPDATE SET version = excluded.version, reading = excluded.reading`,
    [
      SOURCE_READER_VERSION,
      fresh.map(({ blob }) => blob),
      fresh.map(({ reading }) => (reading === undefined ? null : jsonText(reading))),
    ],
  );
}

// PostgreSQL has no NUL in text, nor half a surrogate pair in JSON.
function jsonText(reading: object): string {
  return JSON.stringify(reading).replace(/\\u0000|\\ud[89a-f][0-9a-f]{2}/gi, '');
}

async function forgetReadings(
  tx: Transaction,
  before: readonly { readonly blob: string }[],
  now: readonly ObservedSource[],
): Promise<void> {
  const still = new Set(now.map(({ blob }) => blob));
  const gone = before.flatMap(({ blob }) => (still.has(blob) ? [] : [blob]));
  await tx.query(
    `DELETE FROM sources_reading AS kept WHERE blob = ANY($1::text[])
       AND NOT EXISTS (SELECT FROM sources_file AS file WHERE file.blob = kept.blob)`,
    [gone],
  );
}

async function keepSummary(
  tx: Transaction,
  repositoryId: number,
  { commit, files, reuse }: SourcesObservation,
  at: Instant,
): Promise<void> {
  await tx.query(
    `INSERT INTO sources_commit (repository_id, commit, version, read_at, summary, reuse)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb)
     ON CONFLICT (organisation_id, repository_id) DO UPDATE SET commit = excluded.commit,
       version = excluded.version, read_at = excluded.read_at, summary = excluded.summary, reuse = excluded.reuse`,
    [
      repositoryId,
      commit,
      SOURCE_READER_VERSION,
      at,
      jsonText(summariseSources(files)),
      jsonText(reuse),
    ],
  );
}
