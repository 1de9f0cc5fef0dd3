// SPDX-License-Identifier: Apache-2.0

/** What an account may do. Later issues add the rest of the roles and narrower rights. */
export type Role = 'admin' | 'lead' | 'member' | 'auditor';

/**
 * On whose behalf something happens, in which organisation. Every request and every write has one;
 * background work carries the one that asked for it, or `lanthorn` itself.
 */
export interface Principal {
  readonly organisationId: number;
  /** `account:12`, `cli:alice`, `lanthorn`. Goes into the log as it stands. */
  readonly actor: string;
  readonly role: Role;
}

/** Whether figures may be shown to them person by person; others see groups of five and more. */
export function maySeePeople({ role }: Pick<Principal, 'role'>): boolean {
  return role !== 'member';
}
