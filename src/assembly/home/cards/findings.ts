// SPDX-License-Identifier: Apache-2.0
import { counted, type HomeCard } from './home-card.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
const TONES = {
  critical: 'bad',
  high: 'bad',
  medium: 'warning',
  low: 'neutral',
  info: 'neutral',
} as const;

const NOT_JUDGED = {
  title: 'Open findings',
  detail: 'What was scanned has not been judged by the policy yet; that comes after the scans.',
  tone: 'unknown',
  action: { label: 'See how far it is', to: '/admin/jobs' },
} as const;

/** What breaks the policy, the gravest first. */
export const findings = {
  id: 'findings',
  async read(about) {
    const { isJudged, findings: counts } = await about.counts();
    if (!isJudged) return NOT_JUDGED;
    const of = (severity: (typeof SEVERITIES)[number]) => counts[severity].all;
    const all = SEVERITIES.reduce((sum, severity) => sum + of(severity), 0);
    const urgent = of('critical') + of('high');
    return {
      title: 'Open findings',
      value: counted(all),
      detail:
        urgent > 0
          ? `${counted(urgent)} of high or critical severity`
          : 'None of high or critical severity',
      tone: urgent > 0 ? 'bad' : all > 0 ? 'warning' : 'good',
      items: SEVERITIES.filter((severity) => of(severity) > 0).map((severity) => ({
        text: `${counted(of(severity))} ${severity}`,
        note: aboutWeaknesses(counts[severity].weaknesses),
        tone: TONES[severity],
        to: `/compliance/findings?state=open&severity=${severity}`,
      })),
      action: {
        label: all > 0 ? 'Look at the worst' : 'See what was judged',
        to: '/compliance/findings?state=open',
      },
    };
  },
} satisfies HomeCard;

function aboutWeaknesses(weaknesses: number): string {
  return weaknesses === 0 ? '' : `${counted(weaknesses)} about known weaknesses`;
}

/** Known weaknesses in what we build on, for whoever can update it. */
export const weaknesses = {
  id: 'weaknesses',
  async read(about) {
    const { findings: counts } = await about.counts();
    const told = SEVERITIES.filter((severity) => counts[severity].weaknesses > 0);
    const all = told.reduce((sum, severity) => sum + counts[severity].weaknesses, 0);
    if (all === 0) return undefined;
    const urgent = counts.critical.weaknesses + counts.high.weaknesses;
    return {
      title: 'Known weaknesses in what we use',
      value: counted(all),
      detail:
        urgent > 0
          ? `${counted(urgent)} of them high or critical`
          : 'None of them high or critical',
      tone: urgent > 0 ? 'bad' : 'warning',
      action: { label: 'See which have a fix', to: '/compliance/vulnerabilities' },
    };
  },
} satisfies HomeCard;
