// SPDX-License-Identifier: Apache-2.0

/** How a pace is coloured and called, as on the page of the objective. */
export const PACE_TONES = {
  ahead: 'good',
  'on-track': 'good',
  'at-risk': 'warning',
  'off-track': 'bad',
  'too-early': 'neutral',
  'not-started': 'neutral',
  unknown: 'unknown',
} as const;

export const PACE_WORDS: Readonly<Record<keyof typeof PACE_TONES, string>> = {
  ahead: 'Ahead of plan',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  'too-early': 'Too early to say',
  'not-started': 'Not started',
  unknown: 'Not known yet',
};
