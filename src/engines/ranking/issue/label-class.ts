// SPDX-License-Identifier: Apache-2.0

/** What a label says to somebody who looks for work. */
export type LabelClass = 'newcomer' | 'help-wanted' | 'hard' | 'not-ready' | 'other';

/** Spellings as `plainLabel` leaves them. One more is a word here. */
const SPELLINGS: Readonly<Record<Exclude<LabelClass, 'other'>, readonly string[]>> = {
  newcomer: [
    'good first issue',
    'good first issues',
    'good first bug',
    'good first bugs',
    'good first contribution',
    'good first pr',
    'good first task',
    'good first time issue',
    'good first time contribution',
    'good for beginner',
    'good for beginners',
    'good for newcomers',
    'good for new contributors',
    'good next issue',
    'good starter issue',
    'good starter bug',
    'good starting point',
    'first good issue',
    'first bug',
    'first contribution',
    'first issue',
    'first time contributor',
    'first time contributors',
    'first timers',
    'first timers only',
    'first timer',
    'great first issue',
    'your first pr',
    'beginner',
    'beginners',
    'beginner friendly',
    'beginner task',
    'newbie',
    'newbies',
    'newcomer',
    'newcomers',
    'new contributor',
    'new contributors',
    'novice',
    'starter',
    'starter bug',
    'starter issue',
    'starter task',
    'contribution starter',
    'easy',
    'easy fix',
    'easyfix',
    'easy issue',
    'easy pick',
    'easy pickings',
    'easy task',
    'easy to fix',
    'easy hack',
    'easy win',
    'effort small',
    'bite size',
    'bite sized',
    'bitesize',
    'straightforward',
    'papercut',
    'mentor',
    'mentor available',
    'mentored',
    'mentoring',
    'has mentor',
    'easyhack',
    'low hanging fruit',
    'lowhanging fruit',
    'entry level',
    'junior',
    'junior job',
    'junior jobs',
    'junior task',
    'quick win',
    'quickfix',
    'trivial',
    'onboarding',
    'onramp',
    'hacktoberfest good first issue',
  ],
  'help-wanted': [
    'help wanted',
    'help needed',
    'help welcome',
    'helpwanted',
    'up for grabs',
    'contributions welcome',
    'contribution welcome',
    'contributor friendly',
    'community contribution',
    'community help wanted',
    'looking for contributor',
    'looking for contributors',
    'needs help',
    'pr welcome',
    'prs welcome',
    'pull request welcome',
    'pull requests welcome',
    'patches welcome',
    'hacktoberfest',
    'accepting prs',
    'accepting pull requests',
    'ready for work',
    'ready for pr',
    'ready for contribution',
    'jump in',
    'open to contribution',
    'open for contribution',
    'pr wanted',
    'patch welcome',
    'volunteer needed',
    'volunteers needed',
  ],
  hard: [
    'hard',
    'difficult',
    'advanced',
    'complex',
    'expert',
    'experts',
    'expert needed',
    'epic',
    'meta',
    'metabug',
    'meta issue',
    'tracking',
    'tracking issue',
    'tracker',
    'umbrella',
    'umbrella issue',
  ],
  'not-ready': [
    'blocked',
    'blocked upstream',
    'assigned',
    'claimed',
    'taken',
    'has pr',
    'has patch',
    'pr open',
    'pr pending',
    'pr submitted',
    'fix pending',
    'under review',
    'discuss',
    'discussion',
    'duplicate',
    'in progress',
    'in review',
    'invalid',
    'more information needed',
    'needs decision',
    'needs design',
    'needs discussion',
    'needs info',
    'needs information',
    'needs more info',
    'needs repro',
    'needs reproduction',
    'needs triage',
    'on hold',
    'question',
    'rfc',
    'stale',
    'triage',
    'waiting for author',
    'waiting for feedback',
    'waiting for info',
    'wip',
    'wontfix',
    'wont fix',
    'not planned',
    'internal',
    'maintainers only',
  ],
};

const CLASSES = new Map(
  Object.entries(SPELLINGS).flatMap(([name, spellings]) =>
    spellings.map((spelling) => [spelling, name as Exclude<LabelClass, 'other'>] as const),
  ),
);

/** The class of a label, however it is spelled: "99 tag: Good-First-Issue", ":star: good first issue", "E-easy". */
export function labelClass(label: string): LabelClass {
  for (const form of formsOf(label)) {
    const found = CLASSES.get(form);
    if (found !== undefined) return found;
  }
  return 'other';
}

// "difficulty-easy", "experience needed beginner"
const ABOUT = /^(?:difficulty|level|skill level|complexity|experience|experience needed) /;

/** The whole label, then what stands behind a prefix of the project's own. */
function formsOf(label: string): readonly string[] {
  const bare = label.replace(/:[a-z0-9_+-]+:/gi, ' ');
  // "99 tag: good first issue", "difficulty/easy", "exp - beginner", "E-easy", "D1: easy"
  const behind = bare.replace(/^.*(?:[:/|]|\s[-–]\s)/, '');
  const lettered = bare.replace(/^\s*[A-Za-z]\d?\s*[-:]\s*/, '');
  return [bare, behind, lettered].map((form) => plainLabel(form).replace(ABOUT, ''));
}

/** Small letters with single blanks: no emoji, no hyphens, no apostrophes. */
function plainLabel(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The class that counts of an issue with these labels: what is not ready, or hard, is so, whatever else they say. */
export function labelClassOf(labels: readonly string[]): LabelClass {
  const classes = labels.map(labelClass);
  const order = ['not-ready', 'hard', 'newcomer', 'help-wanted'] as const;
  return order.find((one) => classes.includes(one)) ?? 'other';
}
