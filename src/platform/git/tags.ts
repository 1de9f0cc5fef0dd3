// SPDX-License-Identifier: Apache-2.0
import type { Instant, Tag } from '#model';
import { instantOfUnixSeconds } from '#model';
import { isProblem } from './is-problem.ts';
import { dateOf, headerOf } from './object-header.ts';
import type { ObjectReader } from './object-reader.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';
import { splitRecords } from './split-records.ts';

// Room for a long release note or a big merge message.
const MAX_OBJECT_BYTES = 4 << 20;
// Tags of tags exist; a longer chain is somebody's joke.
const MAX_CHAIN = 10;
const LINE_FEED = 10;

/**
 * The tags that lead to a commit, by name. Asks for-each-ref only for names, since one broken tag ends its reading of
 * all, and follows the objects itself.
 */
export async function readTags(
  session: GitSession,
  objects: ObjectReader,
): Promise<readonly Tag[]> {
  const args = [
    'for-each-ref',
    `--count=${session.limits.maxTags}`,
    '--format=%(objectname) %(refname)',
    'refs/tags',
  ];
  const found: Promise<Tag | undefined>[] = [];
  for await (const line of splitRecords(
    streamGit(session, { task: 'Reading the tags', args }),
    LINE_FEED,
  )) {
    const space = line.indexOf(' ');
    const name = line.slice(space + 1).replace(/^refs\/tags\//, '');
    found.push(followTag(objects, name, line.slice(0, space)));
  }
  return (await Promise.all(found)).filter((tag) => tag !== undefined);
}

async function followTag(
  objects: ObjectReader,
  name: string,
  first: string,
): Promise<Tag | undefined> {
  let id = first;
  let at: Instant | undefined;
  for (let step = 0; step < MAX_CHAIN; step += 1) {
    const object = await objects.read(id, MAX_OBJECT_BYTES);
    if (isProblem(object)) return undefined;
    const header = headerOf(object.bytes);
    at ??= dateOf(header);
    if (object.type === 'commit') return { name, commit: id, at: at ?? instantOfUnixSeconds(0) };
    const next = /^object (?<id>[0-9a-f]{40,64})$/m.exec(header)?.groups?.id;
    if (object.type !== 'tag' || next === undefined) return undefined;
    id = next;
  }
  return undefined;
}
