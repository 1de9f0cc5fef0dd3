// SPDX-License-Identifier: Apache-2.0
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { leadsOnly, type Principal, Refusal } from '#model';
import type { AdvisoryImportReply } from '#surfaces/contract';
import type { AdvisoryUpload } from '#surfaces/http';
import type { Office } from './office.ts';

const KINDS = ['.zip', '.json', '.yaml', '.yml'];

/** Puts an uploaded archive or record into a file for as long as it takes to import it: a zip is read from its end. */
export async function uploadAdvisories(
  { advisories, clock }: Office,
  principal: Principal,
  { name, body, signal }: AdvisoryUpload,
): Promise<AdvisoryImportReply> {
  requireImporter(principal);
  const kind = extname(name).toLowerCase();
  if (!KINDS.includes(kind)) throw unknownKind(name);
  const folder = await mkdtemp(join(tmpdir(), 'lanthorn-upload-'));
  try {
    const file = join(folder, `upload${kind}`);
    await pipeline(Readable.from(chunksOf(body)), createWriteStream(file), { signal });
    const { sources, problemList, ...done } = await advisories.import(principal, {
      paths: [file],
      sources: [name],
      at: clock.now(),
      signal,
      onProgress: () => undefined,
    });
    return { ...done, sources: [...sources], problemList: [...problemList] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Refuses whoever may not import, before anything is read. */
export function requireImporter(principal: Principal): void {
  leadsOnly(principal, {
    code: 'advisories/only-leads-import',
    doing: 'Importing advisories',
    next: 'Ask a lead of the office to import them.',
  });
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function unknownKind(name: string): Refusal {
  return new Refusal(
    'invalid',
    'advisories/unknown-kind',
    `"${name}" is neither a zip archive nor a record.`,
    `Upload a file that ends in ${KINDS.join(', ')}.`,
  );
}
