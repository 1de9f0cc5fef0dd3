// SPDX-License-Identifier: Apache-2.0
import { type Mailmap, parseMailmap } from '#engines/history';
import type { Problem } from '#model';
import { type BlobContent, type GitRepository, isProblem, type TreeFile } from '#platform/git';

/** Who is who at a commit. */
export interface MailmapReading {
  readonly mailmap: Mailmap;
  readonly problems: readonly Problem[];
}

type MailmapSource = Pick<GitRepository, 'listFiles' | 'readBlob'>;

// The Linux kernel's has 60 kB.
const MAX_BYTES = 4 << 20;
const NOBODY_IS_MAPPED = parseMailmap('');

/** The .mailmap at the root of the commit's tree. A link is not followed, as git does not either. */
export async function readMailmap(source: MailmapSource, commit: string): Promise<MailmapReading> {
  const file = await findMailmap(source, commit);
  if (file === undefined) return { mailmap: NOBODY_IS_MAPPED, problems: [] };
  const content = await source.readBlob(file, MAX_BYTES);
  if (isProblem(content)) return { mailmap: NOBODY_IS_MAPPED, problems: [unread(content)] };
  return { mailmap: parseMailmap(textOf(content)), problems: [] };
}

async function findMailmap(source: MailmapSource, commit: string): Promise<TreeFile | undefined> {
  for await (const entry of source.listFiles(commit)) {
    if (!isProblem(entry) && entry.path === '.mailmap') return isFile(entry) ? entry : undefined;
  }
  return undefined;
}

// A NUL does not stop git from reading the lines around it.
function textOf(content: BlobContent): string {
  return 'text' in content ? content.text : new TextDecoder().decode(content.bytes);
}

function isFile({ mode }: TreeFile): boolean {
  return mode === 'file' || mode === 'executable';
}

function unread(cause: Problem): Problem {
  const message = `Reading .mailmap, so that nobody is merged: ${cause.message}`;
  return { code: 'activity/unreadable-mailmap', message, path: '.mailmap' };
}
