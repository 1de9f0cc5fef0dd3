// SPDX-License-Identifier: Apache-2.0

interface Skilled {
  readonly id: number;
  readonly skills: readonly string[];
}

/** Somebody or something that has skills in common. */
export interface Match {
  readonly id: number;
  /** In the spelling of what was asked for. */
  readonly shared: readonly string[];
}

/**
 * What fits, by skills in common whatever their case: most in common first, then in the order given. Where nothing is asked for
 * everything fits; what offers no skills fits only there.
 */
export function matchesFor(wanted: readonly string[], among: readonly Skilled[]): readonly Match[] {
  const found = among.map(({ id, skills }) => {
    const has = new Set(skills.map((skill) => skill.toLowerCase()));
    return { id, shared: wanted.filter((skill) => has.has(skill.toLowerCase())) };
  });
  return found
    .filter(({ shared }) => wanted.length === 0 || shared.length > 0)
    .toSorted((one, other) => other.shared.length - one.shared.length);
}
