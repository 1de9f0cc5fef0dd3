// SPDX-License-Identifier: Apache-2.0
import type { Instant, Tag } from '#model';
import { instantOfUnixSeconds } from '#model';
import { GitFailure } from './git-failure.ts';
import { isProblem } from './is-problem.ts';
import { dateIn, dateOf, headerOf } from './object-header.ts';
import type { ObjectReader } from './object-reader.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';
import { splitRecords } from './split-records.ts';

// Room for a long release note or a big merge message.
const MAX_OBJECT_BYTES = 4 << 20;
// Tags of tags exist; a longer chain is somebody's joke.
const MAX_CHAIN = 10;
const LINE_FEED = 10;

// Kind, id and date of what the tag names, then the same of what that leads to where it is a tag itself. The date is the
// tagger's or the committer's, whichever it has.
const FIELDS = ['objecttype', 'objectname', 'taggerdate:unix', 'committerdate:unix'];
const FORMAT = [
  ...FIELDS.map((field) => `%(${field})`),
  ...['%(*objecttype)', '%(*objectname)', '%(*committerdate:unix)', '%(refname)'],
].join(' ');

/**
 * The tags that lead to a commit, by name. One broken tag ends git's reading of all: then they are asked for by their
 * names alone, and the objects followed one by one.
 */
export async function readTags(
  session: GitSession,
  objects: ObjectReader,
): Promise<readonly Tag[]> {
  try {
    return await listTags(session, FORMAT, (line) => toldTag(line, objects));
  } catch (error) {
    if (!(error instanceof GitFailure) || session.closed.aborted) throw error;
    return listTags(session, '%(objectname) %(refname)', (line) => {
      const [id = '', ...name] = line.split(' ');
      return followTag(objects, nameOf(name), id);
    });
  }
}

async function listTags(
  session: GitSession,
  format: string,
  tagIn: (line: string) => Promise<Tag | undefined> | Tag,
): Promise<readonly Tag[]> {
  const args = [
    'for-each-ref',
    `--count=${session.limits.maxTags}`,
    `--format=${format}`,
    'refs/tags',
  ];
  const output = streamGit(session, { task: 'Reading the tags', args });
  const found: (Promise<Tag | undefined> | Tag)[] = [];
  for await (const line of splitRecords(output, LINE_FEED)) found.push(tagIn(line));
  return (await Promise.all(found)).filter((tag) => tag !== undefined);
}

function nameOf(words: readonly string[]): string {
  return words.join(' ').replace(/^refs\/tags\//, '');
}

/** What git tells of a tag; followed where that is not all. */
function toldTag(line: string, objects: ObjectReader): Promise<Tag | undefined> | Tag {
  const [type, id = '', tagged, committed, nextType, nextId = '', nextCommitted, ...rest] =
    line.split(' ');
  const name = nameOf(rest);
  const commit = type === 'commit' ? id : nextType === 'commit' ? nextId : undefined;
  const at = dateIn(type === 'commit' ? committed : tagged || nextCommitted);
  return commit === undefined || at === undefined
    ? followTag(objects, name, id)
    : { name, commit, at };
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
