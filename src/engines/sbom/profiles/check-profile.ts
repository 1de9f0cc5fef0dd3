// SPDX-License-Identifier: Apache-2.0
import type { SbomReading } from '../read-sbom.ts';
import type { Sbom, SbomComponent } from '../sbom.ts';
import { bsi } from './bsi.ts';
import { cisa } from './cisa.ts';
import { ntia } from './ntia.ts';
import type { Profile, Requirement, Surroundings } from './requirement.ts';

/** The profiles that a bill can be held to. */
export const SBOM_PROFILES = ['ntia', 'cisa', 'bsi'] as const;

export type SbomProfile = (typeof SBOM_PROFILES)[number];

const PROFILES: Readonly<Record<SbomProfile, Profile>> = { ntia, cisa, bsi };

export interface ProfileReport {
  readonly profile: SbomProfile;
  readonly name: string;
  /** Publisher, title and edition of what is asked for. */
  readonly source: string;
  /** Whether everything that is required is there; what need only be there where it exists does not count. */
  readonly conforms: boolean;
  /** In the order of the source. */
  readonly requirements: readonly RequirementResult[];
  /** Components that lack something, the subject first, then in the order of the bill. */
  readonly components: readonly LackingComponent[];
}

export type RequirementResult = Pick<
  Requirement,
  'id' | 'about' | 'level' | 'sentence' | 'source'
> & {
  /** How many it was asked of: 1 for the document, else all components. */
  readonly asked: number;
  /** How many of them lack it. */
  readonly missing: number;
};

export interface LackingComponent {
  readonly id: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly purl?: string | undefined;
  /** Ids of requirements. */
  readonly missing: readonly string[];
}

/**
 * What a bill lacks against a profile: NTIA 2021, CISA 2025, or BSI TR-03183-2. Looks at what the document says and
 * fills in nothing. A bill that names no component is asked about its document only.
 */
export function checkProfile(reading: SbomReading, id: SbomProfile): ProfileReport {
  const { name, source, requirements } = PROFILES[id];
  const { sbom } = reading;
  const all = [...(sbom.subject === undefined ? [] : [sbom.subject]), ...sbom.components];
  const around = surroundingsOf(sbom);
  const lacking = all.map((component) => lackingOf(component, around, requirements));
  const results = requirements.map((one): RequirementResult => {
    const { isMet: _, ...row } = one;
    if (one.about === 'document') return { ...row, asked: 1, missing: one.isMet(reading) ? 0 : 1 };
    const missing = lacking.filter((component) => component.missing.includes(one.id)).length;
    return { ...row, asked: all.length, missing };
  });
  return {
    profile: id,
    name,
    source,
    conforms: results.every(({ level, missing }) => level !== 'required' || missing === 0),
    requirements: results,
    components: lacking.filter(({ missing }) => missing.length > 0),
  };
}

function lackingOf(
  component: SbomComponent,
  around: Surroundings,
  requirements: readonly Requirement[],
): LackingComponent {
  const { id, name, version, purl } = component;
  const missing = requirements.flatMap((one) =>
    one.about === 'document' || one.isMet(component, around) ? [] : [one.id],
  );
  return { id, name, version, purl, missing };
}

function surroundingsOf({ components, dependencies }: Sbom): Surroundings {
  const related = new Set<string>();
  const complete = new Set<string>();
  for (const { from, to, completeness } of dependencies) {
    related.add(from);
    for (const id of to) related.add(id);
    if (completeness !== undefined) complete.add(from);
  }
  for (const { id, within } of components) {
    if (within !== undefined) related.add(id).add(within);
  }
  return { related, complete };
}
