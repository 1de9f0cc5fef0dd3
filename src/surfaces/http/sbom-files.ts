// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { SBOM_FORMATS, type SbomFormat } from '#engines/sbom';
import { Refusal } from '#model';
import type { SbomImportReply } from '#surfaces/contract';
import type { Caller } from './caller.ts';

/** A document as a file to save. */
export interface SbomFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export interface SbomUpload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly name?: string | undefined;
  readonly acceptInvalid?: boolean | undefined;
}

/** Bills of materials as files, in and out. */
export interface SbomFilesRoom {
  importSbom(caller: Caller, upload: SbomUpload): Promise<SbomImportReply>;
  /** An imported document as it came. */
  original(caller: Caller, id: number): Promise<SbomFile>;
  ofRepository(caller: Caller, id: number, format: SbomFormat): Promise<SbomFile>;
  ofProduct(caller: Caller, id: number, format: SbomFormat): Promise<SbomFile>;
}

/** The one route that takes a large body. */
export const UPLOAD_PATH = '/api/v1/portfolio/sboms';

const uploadInput = z.object({
  fileName: z.string().min(1).max(300).default('sbom'),
  name: z.string().min(1).max(300).optional(),
  acceptInvalid: z.stringbool().default(false),
});
const fileInput = z.object({ format: z.enum(SBOM_FORMATS).default('cyclonedx-1.6') });

/** Upload (the body is the document) and downloads. The same bytes twice are one import: the answer says `known`. */
export function sbomFileRoutes(
  room: SbomFilesRoom,
  callerOf: (c: Context) => Promise<Caller>,
): Hono {
  return new Hono()
    .post(UPLOAD_PATH, async (c) => {
      const caller = await callerOf(c);
      const options = parse(uploadInput, c.req.query());
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const reply = await room.importSbom(caller, { ...options, bytes });
      return c.json(reply, reply.state === 'known' ? 200 : 201);
    })
    .get('/api/v1/portfolio/sboms/:id/content', async (c) =>
      saved(await room.original(await callerOf(c), idOf(c))),
    )
    .get('/api/v1/portfolio/repositories/:id/sbom', async (c) => {
      const caller = await callerOf(c);
      return saved(
        await room.ofRepository(caller, idOf(c), parse(fileInput, c.req.query()).format),
      );
    })
    .get('/api/v1/portfolio/products/:id/sbom', async (c) => {
      const caller = await callerOf(c);
      return saved(await room.ofProduct(caller, idOf(c), parse(fileInput, c.req.query()).format));
    });
}

function saved({ fileName, mediaType, content }: SbomFile): Response {
  // Both spellings of the name: RFC 6266 for those that know it, plain letters for the others.
  const plain = fileName.replace(/[^\w.@+-]+/g, '-');
  const whole = encodeURIComponent(fileName);
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
    },
  });
}

function idOf(c: Context): number {
  const id = Number(c.req.param('id'));
  return Number.isSafeInteger(id) ? id : 0;
}

function parse<Schema extends z.ZodType>(schema: Schema, query: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid',
    'http/bad-sbom-request',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    `Formats: ${SBOM_FORMATS.join(', ')}. An upload takes fileName, name and acceptInvalid.`,
  );
}
