// SPDX-License-Identifier: Apache-2.0
import { actorClassOf } from '#engines/history';
import {
  type FileProblem,
  itemOfRows,
  itemOfThread,
  readMbox,
  readTracker,
  type TrackerRow,
  threadsOf,
} from '#engines/item-files';
import type { FiledItem } from '#facts/forges';
import { type ForgeAccount, type Instant, type Principal, Refusal } from '#model';
import { askForAssessment } from '../ask-for-work.ts';
import type { Office } from '../office.ts';
import { mayChange } from './connect-forge.ts';
import { FILES, type FileKind, isOfFiles } from './files-forge.ts';

export interface FileWish {
  readonly repositoryId: number;
  readonly kind: FileKind;
  /** Of the list or tracker, for people. */
  readonly name: string;
  /** Each character a byte; without their ends. */
  readonly lines: AsyncIterable<string> | Iterable<string>;
}

/** What a file brought. */
export interface FileImport {
  /** Mails or rows that could be read. */
  readonly read: number;
  /** Items and events that are new or have changed. */
  readonly items: number;
  readonly events: number;
  readonly problems: readonly FileProblem[];
}

interface FileTold {
  readonly read: number;
  readonly items: readonly (FiledItem & { readonly line: number })[];
  readonly problems: readonly FileProblem[];
}

/** Takes over what a file tells of a repository's issues and change requests; the same file again changes nothing. */
export async function importFile(
  office: Office,
  principal: Principal,
  wish: FileWish,
): Promise<FileImport> {
  mayChange(principal);
  const { repositoryId, kind } = wish;
  const { name } = await office.portfolio.get(principal, repositoryId);
  const isConnected = await isConnectedTo(office, principal, wish);
  const now = office.clock.now();
  const told = kind === 'mbox' ? await mailsIn(wish, now) : await rowsIn(wish, now);
  if (told.read === 0) return { read: 0, items: 0, events: 0, problems: told.problems };
  const what = {
    action: 'forges/import-file',
    subject: `repository:${repositoryId}`,
    detail: { name, kind, list: wish.name, read: told.read },
  };
  const forge = { kind, ...FILES[kind] };
  const known = (await office.forges.all(principal)).find(
    ({ address }) => address === forge.address,
  );
  const kept = await office.storage.write(principal, what, async (tx) => {
    // Nothing is asked outside of the transaction while it runs: on the command line there is no second connection.
    if (!isConnected) {
      const forgeId = known?.id ?? (await office.forges.add(tx, principal, forge, now));
      await office.forges.connect(tx, principal, { repositoryId, forgeId, path: wish.name }, now);
    }
    const { unopened, ...counts } = await office.forges.keepFiled(tx, repositoryId, told.items);
    const problems = [...told.problems, ...unopenedIn(told, unopened)].sort(byLine);
    const outcome = { at: now, isWhole: true, problems: problems.slice(0, MOST_KEPT).map(inWords) };
    await office.forges.recordOutcome(tx, repositoryId, outcome);
    return { ...counts, problems };
  });
  if (kept.items + kept.events > 0) await askForAssessment(office, principal);
  return { read: told.read, ...kept };
}

// More say nothing on a page that the first ones do not; whoever imports gets all.
const MOST_KEPT = 50;

function byLine(one: FileProblem, other: FileProblem): number {
  return one.line - other.line;
}

function inWords({ line, message }: FileProblem) {
  return { code: 'forges/unreadable-row', message: `Line ${line}: ${message}.` };
}

function unopenedIn({ items }: FileTold, keys: readonly string[]): readonly FileProblem[] {
  const unopened = new Set(keys);
  return items
    .filter((item) => unopened.has(item.keys[0] ?? ''))
    .map(({ line, keys: [key] }) => ({
      line,
      message: `nothing says when and by whom ${key?.replace(/^\S+ /, '')} was opened`,
    }));
}

async function mailsIn({ lines }: FileWish, now: Instant): Promise<FileTold> {
  const { mails, problems } = await readMbox(lines, now);
  const items = threadsOf(mails).map((thread) => ({
    kind: 'issue' as const,
    keys: thread.keys,
    line: thread.mails[0]?.line ?? 0,
    tell: (known: Parameters<FiledItem['tell']>[0]) => itemOfThread(thread, known, accountOf),
  }));
  return { read: mails.length, items, problems };
}

function accountOf({
  name,
  email,
}: {
  readonly name: string;
  readonly email: string;
}): ForgeAccount {
  return { login: email, actorClass: actorClassOf({ name, email }) };
}

async function rowsIn({ lines }: FileWish, now: Instant): Promise<FileTold> {
  const { rows, problems } = readTracker(await textOf(lines), now);
  const byItem = new Map<string, TrackerRow[]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.item}`;
    const known = byItem.get(key);
    if (known) known.push(row);
    else byItem.set(key, [row]);
  }
  const items = [...byItem].map(([key, own]) => ({
    kind: own[0]?.kind ?? ('issue' as const),
    keys: [key],
    number: numberIn(own[0]?.item ?? ''),
    line: own[0]?.line ?? 0,
    tell: (known: Parameters<FiledItem['tell']>[0]) => itemOfRows(own, known),
  }));
  return { read: rows.length, items, problems };
}

/** "17", "LAMP-17" -> 17, where the database can hold it. */
function numberIn(item: string): number | undefined {
  const number = Number(/(?:^|[-#!])(?<number>[1-9]\d{0,8})$/.exec(item)?.groups?.number);
  return Number.isNaN(number) ? undefined : number;
}

// Tables are UTF-8; what is not stays as it is.
async function textOf(lines: FileWish['lines']): Promise<string> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return Buffer.from(`${all.join('\n')}\n`, 'latin1').toString('utf8');
}

/** Whether such files told of the repository before. Refuses one of which something else tells. */
async function isConnectedTo(
  { forges }: Office,
  principal: Principal,
  { repositoryId, kind, name }: FileWish,
): Promise<boolean> {
  const connection = await forges.connection(principal, repositoryId);
  if (connection === undefined) return false;
  if (connection.kind === kind && connection.path.toLowerCase() === name.toLowerCase()) return true;
  const what = isOfFiles(connection) ? connection.path : `${connection.address}/${connection.path}`;
  throw new Refusal(
    'conflict',
    'forges/connected-already',
    `What is known of ${connection.repository} comes from ${what} already: of both together nobody could say what is counted twice.`,
    'Disconnect it first, or import under the same name.',
  );
}
