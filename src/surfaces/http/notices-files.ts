// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { NOTICE_FORMATS, type NoticeFormat } from '#engines/attribution';
import { noticesInput } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { parse } from './exports.ts';
import type { NoticesDocument, NoticesRoom } from './notices.ts';

const MEDIA_TYPES: Record<NoticeFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

const fileInput = noticesInput.extend({
  format: z.enum(NOTICE_FORMATS).default('txt'),
  /** To be looked at and printed, not saved. */
  show: z.literal('yes').optional(),
});

const productInput = fileInput.omit({ at: true });

/** Notices as a file to save, or as a page to print. */
export function noticesFiles(room: NoticesRoom, callerOf: (c: Context) => Promise<Caller>): Hono {
  return new Hono()
    .get('/api/v1/compliance/repositories/:id/notices/document', async (c) => {
      const caller = await callerOf(c);
      const { format, show, ...asked } = parse(c, fileInput);
      return answer(c, await room.document(caller, asked, format), { format, show });
    })
    .get('/api/v1/compliance/products/:id/notices/document', async (c) => {
      const caller = await callerOf(c);
      const { format, show, ...asked } = parse(c, productInput);
      return answer(c, await room.productDocument(caller, asked, format), { format, show });
    });
}

function answer(
  c: Context,
  { text, name }: NoticesDocument,
  { format, show }: Pick<z.infer<typeof fileInput>, 'format' | 'show'>,
): Response {
  return c.body(text, 200, {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': `${show === 'yes' ? 'inline' : 'attachment'}; filename="${name}.${format}"`,
  });
}
