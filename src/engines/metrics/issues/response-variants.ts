// SPDX-License-Identifier: Apache-2.0
import { type FigureRow, secondsOf } from '#model';
import { actorParameters } from '../actors.ts';
import { meanFigure } from '../figure-of.ts';
import { isSomebodyElse } from '../forge-items/first-response.ts';
import { ISSUES } from '../forge-items/item-kind.ts';
import { hoursOf, itemRow } from '../forge-items/item-rows.ts';
import { itemsIn, openedIn } from '../forge-items/items-in.ts';
import type { SeenEvent, SeenItem } from '../forge-items/seen-item.ts';
import type { Metric, MetricSource } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import {
  GRIMOIRE_LAB,
  ISSUE_METRICS,
  LFX_INSIGHTS,
  OPEN_DIGGER,
  OSS_COMPASS,
  OSS_INSIGHT,
} from '../sources.ts';
import { year2025 } from '../vector-facts.ts';
import { VARIANT_SETS } from './variant-sets.ts';

// Where two tools name two numbers for one project, these say which rule made which.

/** Seconds from opening to what the tool takes for a response; `undefined` where it leaves the issue out. */
type ResponseRule = (seen: SeenItem) => number | undefined;

interface Variant {
  readonly tool: string;
  readonly id: string;
  readonly formula: string;
  readonly source: MetricSource;
  readonly law: 'mean' | 'percentile';
  readonly rule: ResponseRule;
  /** Hours for the same sets of issues, in the order of VARIANT_SETS; `undefined` where every issue is left out. */
  readonly gives: readonly (number | undefined)[];
  readonly edgeCases: readonly string[];
}

const EVERYBODY = { human: true, bot: true, agent: true };
const NO_BOTS = { human: true, bot: false, agent: true };

const DAY_SECONDS = 86_400;
const OPEN_DIGGER_DAYS = 15;
const ISSUE_METRICS_COMMENTS = 20;

function byOthers(seen: SeenItem, counted = EVERYBODY): readonly SeenEvent[] {
  return comments(seen).filter(({ actor }) => isSomebodyElse(seen, actor, counted));
}

function comments({ events }: SeenItem): readonly SeenEvent[] {
  return events.filter(({ kind }) => kind === 'commented');
}

function firstClose({ turns }: SeenItem): number | undefined {
  const close = turns.find(({ to }) => to !== 'open');
  return close && secondsOf(close.at);
}

/** Seconds from opening to the first of the moments. */
function until(seen: SeenItem, ...moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known) - seen.opened;
}

const openDigger: ResponseRule = (seen) => {
  const close = seen.turns.find(({ to }) => to !== 'open');
  const closed = close && isSomebodyElse(seen, close.actor, EVERYBODY) ? close.at : undefined;
  const answered = until(seen, byOthers(seen)[0]?.second, closed && secondsOf(closed));
  return answered ?? OPEN_DIGGER_DAYS * DAY_SECONDS;
};

const ossInsight: ResponseRule = (seen) => {
  const first = comments(seen).find(({ actor }) => !/bot/i.test(actor?.login ?? ''));
  return until(seen, first?.second, firstClose(seen));
};

const issueMetrics: ResponseRule = (seen) => {
  const looked = comments(seen).slice(0, ISSUE_METRICS_COMMENTS);
  return until(seen, looked.find(({ actor }) => isSomebodyElse(seen, actor, NO_BOTS))?.second);
};

const withBots: ResponseRule = (seen) => until(seen, byOthers(seen)[0]?.second);
const withoutBots: ResponseRule = (seen) => until(seen, byOthers(seen, NO_BOTS)[0]?.second);

const LEFT_OUT =
  'Issues without a response are left out, so that a project that answers one in ten at once looks quick.';

/** The issue response time, as others compute it from the same issues. */
export const responseVariants: readonly Metric[] = [
  variant({
    tool: 'OpenDigger',
    id: 'opendigger',
    formula:
      'mean hours to the first comment or close by another account, 15 days where there is none',
    source: OPEN_DIGGER,
    law: 'mean',
    rule: openDigger,
    gives: [24, 24, 1, 24, 24, 80, 60],
    edgeCases: [
      'An issue without a response counts as one answered after 15 days, however long it has waited.',
    ],
  }),
  variant({
    tool: 'OSS Compass',
    id: 'compass',
    formula: 'mean hours to the first comment by another account that is no bot',
    source: OSS_COMPASS,
    law: 'mean',
    rule: withoutBots,
    gives: [24, 24, 24, 24, undefined, 24, 60],
    edgeCases: [LEFT_OUT, 'Compass also gives the median, and looks at the last 90 days.'],
  }),
  variant({
    tool: 'LFX Insights',
    id: 'lfx',
    formula: 'mean hours to the first comment by another account, bots included',
    source: LFX_INSIGHTS,
    law: 'mean',
    rule: withBots,
    gives: [24, 24, 1, 24, undefined, 24, 60],
    edgeCases: [LEFT_OUT, 'A bot that greets everybody makes every project quick.'],
  }),
  variant({
    tool: 'issue-metrics',
    id: 'issuemetrics',
    formula:
      'mean hours to the first comment by another account that is no bot, among the first 20 comments',
    source: ISSUE_METRICS,
    law: 'mean',
    rule: issueMetrics,
    gives: [24, 24, 24, 24, undefined, 24, 24],
    edgeCases: [LEFT_OUT, 'An answer after the twentieth comment is not seen.'],
  }),
  variant({
    tool: 'GrimoireLab',
    id: 'grimoirelab',
    formula: 'median hours to the first comment by another account, bots included',
    source: GRIMOIRE_LAB,
    law: 'percentile',
    rule: withBots,
    gives: [24, 24, 1, 24, undefined, 24, 24],
    edgeCases: [
      LEFT_OUT,
      'GrimoireLab takes a reaction for a response as well; reactions are not read here.',
    ],
  }),
  variant({
    tool: 'OSSInsight',
    id: 'ossinsight',
    formula:
      'median hours to the first comment by anybody or the close; accounts with "bot" in their name are left out',
    source: OSS_INSIGHT,
    law: 'percentile',
    rule: ossInsight,
    gives: [24, 1, 24, 48, 24, 24, 24],
    edgeCases: [
      LEFT_OUT,
      'The author’s own comment counts as a response, and people called Talbot or Abbott do not.',
    ],
  }),
];

function variant({ tool, id, formula, source, law, rule, gives, edgeCases }: Variant): Metric {
  const isMean = law === 'mean';
  return {
    id: `issue-response-time-${id}`,
    topic: 'issues',
    name: `Issue response time as ${tool} counts`,
    chaossName: 'Issue Response Time',
    question: `What would ${tool} say of how long people wait for a first response?`,
    formula: `${formula}, over the issues opened in the window`,
    unit: 'hours',
    direction: 'decrease',
    needs: ['items'],
    parameters: isMean ? actorParameters : [...actorParameters, percentile],
    source,
    rows: {
      law,
      sentence: 'One row an issue that the tool takes as answered; the amount is the hours.',
    },
    edgeCases: [
      ...edgeCases,
      'Which issues are looked at, people and hours are as in our own metric, so that only the rule differs; the tool itself may look at others.',
      'Under five it is withheld.',
    ],
    vectors: VARIANT_SETS.map(([name, facts], index) => ({
      ...{ name, facts, window: year2025 },
      expect: {
        value: gives[index],
        status: gives[index] === undefined ? 'insufficient' : 'known',
      },
    })),
    compute(facts, window, parameters) {
      const { items, silence } = itemsIn(facts, ISSUES, { window, parameters });
      if (silence) return silence;
      const rows = openedIn(items, window).flatMap((seen) => variantRow(seen, rule(seen)));
      const what = `issues that ${tool} takes as answered`;
      return isMean ? meanFigure(rows, what) : percentileFigure(rows, what, { parameters });
    },
  };
}

function variantRow(seen: SeenItem, seconds: number | undefined): readonly FigureRow[] {
  return seconds === undefined ? [] : [itemRow(seen, '', hoursOf(seconds))];
}
