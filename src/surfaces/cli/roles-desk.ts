// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';

/** What `lanthorn roles` asks of the rest of the program. */
export interface RolesDesk {
  openRoles(flags: Flags): Promise<RolesReport>;
}

/** Help that is wanted and hours that are offered. */
export interface RolesReport {
  readonly roles: readonly {
    readonly id: number;
    readonly title: string;
    readonly initiativeTitle: string;
    readonly skills: readonly string[];
    readonly hours: number;
    readonly missingHours: number;
    readonly neededBy?: string | undefined;
    readonly offers: readonly unknown[];
  }[];
  readonly offers: readonly {
    readonly id: number;
    readonly offerer: string;
    readonly state: string;
    readonly hours: number;
    readonly start: string;
    readonly finish: string;
    readonly skills: readonly string[];
    readonly roleTitle?: string | undefined;
  }[];
}
