// SPDX-License-Identifier: Apache-2.0
import type { Notices } from './notices.ts';
import { noticesAsHtml } from './write-html.ts';
import { noticesAsJson } from './write-json.ts';
import { noticesAsMarkdown } from './write-markdown.ts';
import { noticesAsText } from './write-text.ts';

export const NOTICE_FORMATS = ['txt', 'md', 'html', 'json'] as const;
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

const WRITERS: Readonly<Record<NoticeFormat, (notices: Notices) => string>> = {
  txt: noticesAsText,
  md: noticesAsMarkdown,
  html: noticesAsHtml,
  json: noticesAsJson,
};

/** The document, ending in a line end. No date stands in it: the same notices give the same bytes. */
export function writeNotices(notices: Notices, format: NoticeFormat): string {
  return WRITERS[format](notices);
}
