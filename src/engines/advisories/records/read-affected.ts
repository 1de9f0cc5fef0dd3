// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, parsePurl, textAt, textsAt } from '#model';
import type { AffectedPackage, AffectedRange, RangeEvent } from './advisory.ts';
import { GIT, packageOfPurl, repositoryName } from './package-of.ts';
import { type Severity, severityOf } from './severity.ts';

const EVENT_KINDS = ['introduced', 'fixed', 'last_affected', 'limit'] as const;

/** One package of a record, or the repositories whose commits it speaks of; none where it names neither. */
export function readAffected(value: unknown): readonly AffectedPackage[] {
  const named = readPackage(memberOf(value, 'package'));
  if (named === undefined) return readRepositories(value);
  return [
    {
      ...named,
      ranges: listAt(value, 'ranges').flatMap((one) => readRange(one) ?? []),
      versions: textsAt(value, 'versions'),
      severities: readSeverities(value),
    },
  ];
}

/**
 * "ranges": [{"type": "GIT", "repo": "https://github.com/lamps/oil", ...}] without a package: the tags listed are affected,
 * and the commits that brought the weakness in. What lies between two commits only the history tells.
 */
function readRepositories(value: unknown): readonly AffectedPackage[] {
  return listAt(value, 'ranges').flatMap((range) => {
    const name = repositoryName(textAt(range, 'repo') ?? '');
    if (textAt(range, 'type') !== 'GIT' || name === undefined) return [];
    const commits = listAt(range, 'events')
      .flatMap(readEvents)
      .flatMap(({ kind, version }) => (AFFECTED_KINDS.includes(kind) ? [version] : []));
    const versions = [...textsAt(value, 'versions'), ...commits.filter((one) => one !== '0')];
    return [{ ecosystem: GIT, name, ranges: [], versions, severities: readSeverities(value) }];
  });
}

const AFFECTED_KINDS: readonly RangeEvent['kind'][] = ['introduced', 'last_affected'];

/** Those of the list; without any, the word that GitHub's database keeps beside the standard fields. */
export function readSeverities(value: unknown): readonly Severity[] {
  const listed = listAt(value, 'severity').flatMap((one) => {
    const vector = textAt(one, 'score');
    return vector === undefined ? [] : [severityOf(textAt(one, 'type') ?? '', vector)];
  });
  if (listed.length > 0) return listed;
  const word = textAt(memberOf(value, 'database_specific'), 'severity');
  return word === undefined ? [] : [severityOf('database', word)];
}

/** How many versions and events a record holds; stops counting a little above `enough`. */
export function countEvents(record: unknown, enough: number): number {
  let count = 0;
  for (const affected of listAt(record, 'affected')) {
    count += 1 + listAt(affected, 'versions').length;
    for (const range of listAt(affected, 'ranges')) {
      count += 1 + listAt(range, 'events').length;
      if (count > enough) return count;
    }
  }
  return count;
}

function readPackage(value: unknown): { ecosystem: string; name: string } | undefined {
  const ecosystem = textAt(value, 'ecosystem');
  const name = textAt(value, 'name');
  if (ecosystem !== undefined && name !== undefined) return { ecosystem, name };
  const purl = parsePurl(textAt(value, 'purl') ?? '');
  return purl && packageOfPurl(purl);
}

function readRange(value: unknown): AffectedRange | undefined {
  if (textAt(value, 'type') === 'GIT') return undefined;
  return { events: listAt(value, 'events').flatMap(readEvents) };
}

/** {"introduced": "0"}: one event an object, though old records have two in one. */
function readEvents(value: unknown): readonly RangeEvent[] {
  return EVENT_KINDS.flatMap((kind) => {
    const version = textAt(value, kind);
    return version === undefined ? [] : [{ kind, version }];
  });
}
