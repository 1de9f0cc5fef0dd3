// SPDX-License-Identifier: Apache-2.0

/** When a rule has something to tell. `margin` is how far beyond the limit the figure has to come back for the alert to close. */
export type Condition =
  | {
      readonly kind: 'above' | 'below';
      /** In the unit of the figure. */
      readonly threshold: number;
      /** A twentieth of the threshold where absent. */
      readonly margin?: number | undefined;
    }
  | {
      readonly kind: 'off-target';
      /** How far from the target is still good; a twentieth of the target where absent. */
      readonly tolerance?: number | undefined;
      /** Half of the tolerance where absent. */
      readonly margin?: number | undefined;
    }
  | {
      readonly kind: 'forecast-misses';
      /** Told when the chance to meet the target is under this, 0 to 1; 0.5 where absent. */
      readonly chance?: number | undefined;
    }
  | {
      readonly kind: 'no-reading';
      /** So many without a value. */
      readonly days: number;
    }
  | {
      readonly kind: 'sharp-change';
      /** So many times its usual spread away from its median; 3 where absent. */
      readonly times?: number | undefined;
    };

export type ConditionKind = Condition['kind'];

/** Those that ask what only a KPI has: a target, a forecast. */
export function needsKpi({ kind }: Condition): boolean {
  return kind === 'off-target' || kind === 'forecast-misses';
}

/** Those that look back on earlier readings. */
export function needsPast({ kind }: Condition): boolean {
  return kind === 'sharp-change' || kind === 'no-reading';
}
