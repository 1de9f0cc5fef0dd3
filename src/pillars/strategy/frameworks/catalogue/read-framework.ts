// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Framework, FrameworkItem, ItemKind } from '#engines/frameworks';
import { readYaml } from './read-yaml.ts';

const words = z.string().trim().min(1).max(500);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'letters, digits, dots and hyphens');
const kind = z.enum([
  'goal',
  'level',
  'activity',
  'requirement',
  'evidence',
  'point',
  'kpi',
  'box',
]);

/** What is asked: a title alone, or with more. */
const Point = z.union([
  words.transform((title) => ({ title })),
  z.strictObject({
    title: words,
    kind: kind.optional(),
    proof: words.optional(),
    /** Points, by their whole id, that come before this one. */
    after: z.array(id).optional(),
    /** `true`: after all others of the framework. */
    afterAll: z.boolean().optional(),
  }),
]);
type Point = {
  readonly title: string;
  readonly kind?: ItemKind | undefined;
  readonly proof?: string | undefined;
  readonly after?: readonly string[] | undefined;
  readonly afterAll?: boolean | undefined;
};

const heading = {
  id,
  kind,
  title: words,
  summary: words.optional(),
  /** Headings that are proposed after this one. */
  next: z.array(id).optional(),
  /** By what follows the dot in their id. */
  points: z.record(id, Point).optional(),
};
const Inner = z.strictObject(heading);
const Heading = z.strictObject({ ...heading, items: z.array(Inner).optional() });
type Heading = z.infer<typeof Heading>;

const FrameworkFile = z.strictObject({
  id,
  name: words,
  short: words,
  version: words,
  status: z.enum(['draft', 'current', 'withdrawn']),
  about: words,
  license: words,
  source: z.url(),
  validityMonths: z.number().int().positive().optional(),
  ladder: z.boolean().default(false),
  successor: id.optional(),
  items: z.array(Heading).min(1),
});

/** The framework of a folder; a file of a wrong shape is our bug and thrown. */
export function readFramework(folder: string): Framework {
  const { ladder, items, ...named } = FrameworkFile.parse(readYaml(folder, 'framework.yaml'));
  const flat = items.flatMap((one) => flatten(one, named.id));
  return { ...named, isLadder: ladder, items: withProposals(flat).map(({ item }) => item) };
}

interface Flat {
  readonly item: FrameworkItem;
  readonly after: readonly string[];
  readonly isLast: boolean;
}

function flatten(one: Heading, framework: string, parent?: string): readonly Flat[] {
  const key = `${framework}/${one.id}`;
  const { id: own, kind: kindOf, title, summary = '', next = [], points = {} } = one;
  const item: FrameworkItem = {
    key,
    id: own,
    parent,
    kind: kindOf,
    title,
    summary,
    proof: '',
    isAsked: false,
    next: next.map((to) => `${framework}/${to}`),
  };
  return [
    { item, after: [], isLast: false },
    ...Object.entries(points).map(([suffix, point]) => asked(item, suffix, point)),
    ...(one.items ?? []).flatMap((inner) => flatten(inner, framework, key)),
  ];
}

const KIND_UNDER: Partial<Record<ItemKind, ItemKind>> = { requirement: 'evidence', level: 'box' };

function asked(above: FrameworkItem, suffix: string, point: Point): Flat {
  const { title, kind: kindOf, proof = '', after = [], afterAll = false } = point;
  const framework = above.key.slice(0, above.key.indexOf('/'));
  const item: FrameworkItem = {
    key: `${above.key}.${suffix}`,
    id: `${above.id}.${suffix}`,
    parent: above.key,
    kind: kindOf ?? KIND_UNDER[above.kind] ?? 'point',
    title,
    summary: '',
    proof,
    isAsked: true,
    next: [],
  };
  return { item, after: after.map((one) => `${framework}/${one}`), isLast: afterAll };
}

/** "after" is written where it is read, at the later item; kept, it is a proposal of the earlier one. */
function withProposals(items: readonly Flat[]): readonly Flat[] {
  const last = items.filter(({ isLast }) => isLast).map(({ item }) => item.key);
  return items.map((one) => {
    const { key, isAsked, next } = one.item;
    const later = items.filter(({ after }) => after.includes(key)).map(({ item }) => item.key);
    const toLast = isAsked && !one.isLast ? last : [];
    return { ...one, item: { ...one.item, next: [...next, ...later, ...toLast] } };
  });
}
