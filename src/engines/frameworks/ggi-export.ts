// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Problem } from '#model';

/** A verification point of an export, as it stands there. */
export interface GgiPoint {
  readonly activity: string;
  /** Place among the points of its activity, from 1. */
  readonly position: number;
  readonly words: string;
  readonly isTicked: boolean;
}

export interface GgiExport {
  /** Of the handbook, such as `1.2`. */
  readonly version: string;
  readonly points: readonly GgiPoint[];
  readonly problems: readonly Problem[];
}

/** What a ticked point says of an item of ours. */
export interface PlacedPoint {
  readonly point: GgiPoint;
  readonly itemId: string;
  /** `true`: its words are not known, and it stands where its place in the list leads. */
  readonly needsReview: boolean;
}

const MOST_POINTS = 5_000;

/**
 * Reads `ggi_activities_full.json` of a My GGI board: every activity with its points and whether they are ticked.
 * Never throws; what cannot be read is a problem. `fileName` is for the messages.
 */
export function readGgiExport(text: string, fileName: string): GgiExport {
  const none = (message: string): GgiExport => ({
    version: '',
    points: [],
    problems: [{ code: 'ggi/not-an-export', message: `Reading ${fileName}: ${message}` }],
  });
  const parsed = parseJson(text);
  if (parsed === undefined) return none('it is no JSON.');
  if (!isRecord(parsed) || !Array.isArray(parsed.activities)) {
    return none('it has no list "activities", so it is no export of GGI activities.');
  }
  const activities: readonly unknown[] = parsed.activities;
  const read = activities.map((activity, index) => readActivity(activity, index, fileName));
  const points = read.flatMap((one) => one.points);
  if (points.length > MOST_POINTS) return none(`it has more than ${MOST_POINTS} points.`);
  return {
    version: typeof parsed.handbook_version === 'string' ? parsed.handbook_version : '',
    points,
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

/**
 * Where each point belongs in the framework that we keep: by the imprint of its words, or else by its place in the list of its
 * activity (the last item where there are more points than items). Points of an activity that we do not have are not placed.
 */
export function placeGgiPoints(
  points: readonly GgiPoint[],
  imprints: ReadonlyMap<string, string>,
  itemsOf: (activity: string) => readonly string[],
): readonly PlacedPoint[] {
  return points.flatMap((point): readonly PlacedPoint[] => {
    const known = imprints.get(imprintOf(point.words));
    if (known !== undefined) return [{ point, itemId: known, needsReview: false }];
    const items = itemsOf(point.activity);
    const itemId = items[Math.min(point.position, items.length) - 1];
    return itemId === undefined ? [] : [{ point, itemId, needsReview: true }];
  });
}

/** The first 16 digits of a SHA-256 over letters and digits: the same for the same words, whatever stands between them. */
export function imprintOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

// "- [x] There is a clear open source governance charter"
const POINT = /^[-*] \[(?<mark>[ xX])\] (?<words>.*)$/gm;

interface ReadActivity {
  readonly points: readonly GgiPoint[];
  readonly problem?: Problem;
}

function readActivity(activity: unknown, index: number, fileName: string): ReadActivity {
  const id = isRecord(activity) ? activity.id : undefined;
  const content = isRecord(activity) ? activity.content : undefined;
  if (typeof id !== 'string' || typeof content !== 'string') {
    const message = `Reading ${fileName}: activity ${index + 1} has no id or no content; it is left out.`;
    return { points: [], problem: { code: 'ggi/bad-activity', message } };
  }
  const points = [...content.matchAll(POINT)].map(({ groups }, place) => ({
    activity: id,
    position: place + 1,
    words: (groups?.words ?? '').trim(),
    isTicked: groups?.mark !== ' ',
  }));
  return { points };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
