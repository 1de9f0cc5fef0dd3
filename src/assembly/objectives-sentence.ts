// SPDX-License-Identifier: Apache-2.0

interface Paced {
  readonly pace: string;
}

/** Are we where we said, of objectives that are open. */
export function objectivesSentence(objectives: readonly Paced[]): string {
  if (objectives.length === 0) return 'No objective is open: write down what you want to reach.';
  const count = (...states: readonly string[]) =>
    objectives.filter(({ pace }) => states.includes(pace)).length;
  const good = count('ahead', 'on-track');
  const behind = count('at-risk', 'off-track');
  const early = count('too-early', 'not-started');
  const open = objectives.length - good - behind - early;
  const parts = [`${good} of ${objectives.length} objectives are on track`];
  if (behind > 0) parts.push(`${behind} ${behind === 1 ? 'needs' : 'need'} attention`);
  if (early > 0) parts.push(`for ${early} it is too early to say`);
  if (open > 0) parts.push(`${open} cannot be told yet`);
  return `${parts.join(', ')}.`;
}
