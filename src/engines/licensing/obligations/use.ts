// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** How a component reaches others. `saas`: only over a network, no copy leaves us. `internal`: nobody outside gets or uses it. */
export const FORMS = ['source', 'binary', 'saas', 'internal', 'embedded', 'container'] as const;
export type Form = (typeof FORMS)[number];

/** How our own work is combined with the component. `separate`: a process of its own. */
export const LINKINGS = ['static', 'dynamic', 'separate'] as const;
export type Linking = (typeof LINKINGS)[number];

/** What obligations depend on. */
export interface Use {
  readonly form: Form;
  /** We changed the component itself. */
  readonly modified: boolean;
  readonly linking: Linking;
  /** People outside use it over a network; always so with `saas`. */
  readonly network: boolean;
}

/** A condition that a use meets or not. Every one is met by more far-reaching uses too, so that more use is never less duty. */
export type Trigger =
  /** A copy leaves the organisation, in any form. */
  | 'passed-on'
  | 'as-source'
  /** Compiled: as a binary, in a device or in an image. */
  | 'as-object'
  | 'in-device'
  /** Used by others over a network. */
  | 'served'
  /** Passed on or served. */
  | 'offered'
  | 'modified'
  /** Statically or dynamically. */
  | 'linked'
  | 'linked-statically';

const OBJECT_FORMS: readonly Form[] = ['binary', 'embedded', 'container'];

const HOLDS: Readonly<Record<Trigger, (use: Use) => boolean>> = {
  'passed-on': ({ form }) => form === 'source' || OBJECT_FORMS.includes(form),
  'as-source': ({ form }) => form === 'source',
  'as-object': ({ form }) => OBJECT_FORMS.includes(form),
  'in-device': ({ form }) => form === 'embedded',
  served: ({ form, network }) => network || form === 'saas',
  offered: ({ form, network }) => network || form !== 'internal',
  modified: ({ modified }) => modified,
  linked: ({ linking }) => linking !== 'separate',
  'linked-statically': ({ linking }) => linking === 'static',
};

/** True when the use meets every one of the conditions. */
export function meets(use: Use, conditions: readonly Trigger[]): boolean {
  return conditions.every((condition) => HOLDS[condition](use));
}

/** What is assumed where nobody says otherwise: an unchanged library linked dynamically into a binary that is passed on. */
export const USUAL_USE: Use = {
  form: 'binary',
  modified: false,
  linking: 'dynamic',
  network: false,
};

const WORDS: ReadonlyMap<string, Partial<Use>> = new Map<string, Partial<Use>>([
  ...FORMS.map((form) => [form, { form }] as const),
  ...LINKINGS.map((linking) => [linking, { linking }] as const),
  ['modified', { modified: true }],
  ['unmodified', { modified: false }],
  ['network', { network: true }],
]);

/** Reads `binary,modified,static`; what is not said is as in {@link USUAL_USE}. A later word wins over an earlier one. */
export function readUse(text: string): Use | Problem {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const strange = words.filter((word) => !WORDS.has(word.toLowerCase()));
  if (strange.length > 0) {
    return {
      code: 'licensing/bad-use',
      message: `Reading the use "${text}": "${strange.join('", "')}" is none of ${[...WORDS.keys()].join(', ')}`,
    };
  }
  return Object.assign({}, USUAL_USE, ...words.map((word) => WORDS.get(word.toLowerCase())));
}

/** The words that {@link readUse} reads back. */
export function formatUse({ form, modified, linking, network }: Use): string {
  return [form, linking, ...(modified ? ['modified'] : []), ...(network ? ['network'] : [])].join();
}
