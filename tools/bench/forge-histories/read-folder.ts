// SPDX-License-Identifier: Apache-2.0
// Folders in which people keep what GitHub's API told of a project, one reader a shape:
// - items/000123-main.json with -comments.json and -xrefs.json (brson/rust-issue-archive): no events but who named it;
// - issues/123.json and pulls/123.json (0xB10C/github-metadata-backup): with dated events; comments stand among them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ForgeHistory } from './forge-history.ts';
import { Comment, Event, historyOf, Row, type Told } from './github-rows.ts';

export function readFolder(path: string, name: string): ForgeHistory {
  const items = join(path, 'items');
  if (existsSync(items)) return historyOf(name, readItems(items));
  return historyOf(name, [
    ...readBackups(join(path, 'issues'), false),
    ...readBackups(join(path, 'pulls'), true),
  ]);
}

const Named = z.object({ event: z.string(), from: z.number().nullish() });

function readItems(folder: string): readonly Told[] {
  const mains = readdirSync(folder).filter((name) => name.endsWith('-main.json'));
  return mains.map((name) => {
    const beside = (kind: string) => read(join(folder, name.replace('-main.', `-${kind}.`)));
    const row = Row.parse(read(join(folder, name)));
    const named = z.array(Named).parse(beside('xrefs'));
    return {
      row,
      isChange: Boolean(row.pull_request),
      events: z.array(Comment).parse(beside('comments')),
      namedIn: named.flatMap(({ from }) => from ?? []),
    };
  });
}

const Backup = z.object({ issue: Row.optional(), pull: Row.optional(), events: z.array(Event) });

function readBackups(folder: string, isChange: boolean): readonly Told[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const { issue, pull, events } = Backup.parse(read(join(folder, name)));
    const row = issue ?? pull;
    if (row === undefined) return [];
    return { row, isChange, events, namedIn: [] };
  });
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
