// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Refusal } from '#model';
import { evidenceWords, type Inputs, type Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';

/** A file that somebody uploads as evidence, or saves. */
export interface EvidenceDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

type Words = Inputs['frameworks']['addEvidence'];
type Kept = Outputs['frameworks']['addEvidence'];

export interface EvidenceFilesRoom {
  /** With a file where one was uploaded. */
  addEvidence(
    caller: Caller,
    input: Words & { readonly file?: EvidenceDocument | undefined },
    key: string | undefined,
  ): Promise<Kept>;
  file(caller: Caller, evidenceId: number): Promise<EvidenceDocument>;
  /** All that speaks for a framework, signed. */
  pack(
    caller: Caller,
    input: { readonly id: string; readonly unit: string },
  ): Promise<EvidenceDocument>;
}

/** Takes a body of up to 20 MiB. */
export const EVIDENCE_UPLOAD_PATH = '/api/v1/strategy/evidence/files';

const uploadInput = z.object({
  ...evidenceWords,
  fileName: z.string().trim().min(1).max(300),
  /** Keys of items, separated by commas. */
  items: z.string().transform((text) => text.split(',').filter((key) => key !== '')),
});

/** Upload of evidence (the body is the file, the words stand in the address), and download. */
export function evidenceFileRoutes(
  room: EvidenceFilesRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .post(EVIDENCE_UPLOAD_PATH, async (c) => {
      const caller = await callerOf(c);
      const { fileName, ...words } = parse(c.req.query());
      const file = {
        name: fileName,
        mediaType: c.req.header('content-type') ?? 'application/octet-stream',
        content: new Uint8Array(await c.req.arrayBuffer()),
      };
      const kept = await room.addEvidence(
        caller,
        { ...words, file },
        c.req.header('idempotency-key'),
      );
      return c.json(kept, 201, { etag: `"${kept.revision}"` });
    })
    .get('/api/v1/strategy/frameworks/:id/pack', async (c) => {
      const unit = c.req.query('unit') ?? '';
      return saved(await room.pack(await callerOf(c), { id: c.req.param('id'), unit }));
    })
    .get('/api/v1/strategy/evidence/:id/file', async (c) => {
      const id = Number(c.req.param('id'));
      return saved(await room.file(await callerOf(c), Number.isSafeInteger(id) ? id : 0));
    });
}

function saved({ name, mediaType, content }: EvidenceDocument): Response {
  // Both spellings of the name: RFC 6266 for those that know it, plain letters for the others.
  const plain = name.replace(/[^\w.@+-]+/g, '-');
  return new Response(new Uint8Array(content), {
    headers: {
      // Whatever was uploaded is saved, never shown: a page among it would run as ours.
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
}

function parse(query: unknown): z.infer<typeof uploadInput> {
  const parsed = uploadInput.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid',
    'http/bad-evidence-request',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    'An upload takes title, owner, items, validFrom and fileName, and if wanted note, url and validTo.',
  );
}
