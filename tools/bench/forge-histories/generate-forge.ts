// SPDX-License-Identifier: Apache-2.0
// Newcomers here know nothing of our formula: they come to projects by popularity, which is not how much we use one; of a few issues
// that they happen to read they like what is clear, easy and answered, with much noise; whether they finish depends on how hard it
// is and on the project. Labels and titles only hint at what is clear and easy, and members close issues all the while.
import type { Random } from '../portfolio/random.ts';
import type { ForgeHistory, PastChange, PastComment, PastIssue } from './forge-history.ts';

export const DAYS = 1000;

/** An issue with what nobody can see. */
interface Hidden extends Omit<PastIssue, 'closedAt' | 'assignedAt' | 'comments'> {
  readonly clarity: number;
  readonly difficulty: number;
  closedAt?: number;
  assignedAt?: number;
  readonly comments: PastComment[];
  busyUntil: number;
}

interface Project {
  readonly popularity: number;
  /** 0 to 1: how fast and how kindly members answer. */
  readonly warmth: number;
  readonly usesLabels: number;
  readonly spelling: string;
}

const SPELLINGS = [
  'good first issue',
  'Good-First-Issue',
  'E-easy',
  'difficulty: easy',
  'help wanted',
  'beginner friendly :wave:',
  'up-for-grabs',
];

export function generateForge(random: Random, number: number): ForgeHistory {
  const project = makeProject(random);
  const issues: Hidden[] = [];
  const changes: PastChange[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    if (random.next() < 0.35) issues.push(openIssue(random, project, issues.length + 1, day));
    const open = issues.filter(({ closedAt }) => closedAt === undefined);
    for (const issue of open) liveOn(random, project, issue, day);
    const change = newcomerOf(random, project, { issues, author: `newcomer-${day}`, day });
    if (change !== undefined) changes.push(change);
  }
  const seen = issues.map(({ clarity: _, difficulty: __, busyUntil: ___, ...issue }) => issue);
  return { name: `project-${number}`, weight: 1 + random.below(40), issues: seen, changes };
}

function makeProject(random: Random): Project {
  return {
    popularity: 0.1 + 1.2 * random.next() ** 2,
    warmth: random.next(),
    usesLabels: random.next() < 0.6 ? 0.3 + 0.6 * random.next() : 0,
    spelling: SPELLINGS[random.below(SPELLINGS.length)] ?? '',
  };
}

/** On most days nobody comes. */
function newcomerOf(random: Random, project: Project, visit: Visit): PastChange | undefined {
  return random.next() < project.popularity * 0.25 ? comeBy(random, project, visit) : undefined;
}

function openIssue(random: Random, project: Project, number: number, day: number): Hidden {
  const clarity = random.next();
  const difficulty = random.next();
  const isMarked = random.next() < project.usesLabels * (difficulty < 0.4 ? 0.55 : 0.1);
  const asks = random.next() < 0.6 - 0.5 * clarity;
  return {
    number,
    title: asks ? 'Should this be done in another way?' : 'Something does not work as written',
    labels: [
      { name: isMarked ? project.spelling : random.next() < 0.1 ? 'needs discussion' : 'bug' },
    ],
    isOfMember: random.next() < 0.4,
    openedAt: day,
    clarity,
    difficulty,
    comments: [],
    busyUntil: 0,
  };
}

/** Members answer and close; each day a little. */
function liveOn(random: Random, { warmth }: Project, issue: Hidden, day: number): void {
  const age = day - issue.openedAt;
  const answers = 0.005 + 0.12 * warmth * Math.exp(-age / 40);
  if (random.next() < answers)
    issue.comments.push({ at: day, isOfMember: true, text: 'Thank you.' });
  const closes = 0.0015 + 0.01 * warmth * Math.exp(-age / 60);
  if (random.next() < closes) issue.closedAt = day;
  if (issue.assignedAt === undefined && random.next() < 0.0015) issue.assignedAt = day;
}

interface Visit {
  readonly issues: readonly Hidden[];
  readonly author: string;
  readonly day: number;
}

const LOOKS_AT = 25;

/** A newcomer reads some open issues, mostly new ones, and may take one; the change, if one comes of it. */
function comeBy(
  random: Random,
  project: Project,
  { issues, author, day }: Visit,
): PastChange | undefined {
  const open = issues.filter(
    ({ closedAt, assignedAt }) => closedAt === undefined && assignedAt === undefined,
  );
  const read = Array.from({ length: LOOKS_AT }, () => {
    const back = Math.floor(open.length * random.next() ** 1.6);
    return open[open.length - 1 - back];
  }).filter((issue) => issue !== undefined);
  const [liked] = read
    .map((issue) => ({ issue, liking: likingOf(random, issue, day) }))
    .sort((a, b) => b.liking - a.liking);
  if (liked === undefined || liked.liking < 1.2 || liked.issue.busyUntil > day) return undefined;
  const { issue } = liked;
  if (random.next() < 0.4)
    issue.comments.push({ at: day, isOfMember: false, text: "I'm working on this" });
  // Half of those who begin are never heard of again.
  if (random.next() < 0.3 + 0.5 * issue.difficulty) return undefined;
  const openedAt = day + 1 + random.below(14);
  const closedAt = openedAt + 1 + Math.floor(random.next() * (10 + 60 * (1 - project.warmth)));
  issue.busyUntil = closedAt;
  const isMerged = random.next() < 0.25 + 0.65 * project.warmth;
  if (isMerged) issue.closedAt = closedAt;
  const mergedAt = isMerged ? closedAt : undefined;
  return { author, isOfMember: false, openedAt, closedAt, mergedAt, closes: [issue.number] };
}

function likingOf(
  random: Random,
  { clarity, difficulty, comments, labels }: Hidden,
  day: number,
): number {
  const answered = comments.some(({ isOfMember, at }) => isOfMember && at <= day);
  const marked = labels.some(({ name }) => SPELLINGS.includes(name));
  const noise = -Math.log(-Math.log(random.next() || 0.5));
  return 1.1 * clarity - 1.1 * difficulty + (answered ? 0.5 : 0) + (marked ? 0.4 : 0) + 0.6 * noise;
}
