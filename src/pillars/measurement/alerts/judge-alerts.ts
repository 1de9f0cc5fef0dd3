// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { FactsSource } from '../facts-source.ts';
import type { NamedRepository } from '../project.ts';
import { keepWatched } from '../watched/index.ts';
import {
  type Closing,
  closeAlerts,
  insertAlerts,
  type NewAlert,
  type OpenAlert,
  openAlerts,
  type Refreshing,
  refreshAlerts,
} from './alert-store.ts';
import { judgeCondition } from './judge-condition.ts';
import { figuresOfRules, type JudgedSubject, subjectsOf } from './judged-subjects.ts';
import { toldFrom } from './quiet-time.ts';
import type { AlertRule } from './rule.ts';
import { rulesInForce } from './rule-store.ts';
import {
  type AlertStanding,
  removeStandings,
  standingsOf,
  storeStandings,
} from './standing-store.ts';

interface Parts {
  readonly storage: Storage;
  readonly facts: FactsSource;
}

export interface Judging {
  /** The projects there are. */
  readonly repositories: readonly NamedRepository[];
  readonly at: Instant;
}

/** What came of judging. */
export interface JudgedAlerts {
  readonly opened: number;
  readonly closed: number;
}

/**
 * Judges every rule about everything it looks at. Opens an alert where there is none open yet, closes those whose figure
 * is back, and leaves alone what cannot be told. Judging again without news changes nothing.
 */
export async function judgeAlerts(
  parts: Parts,
  principal: Principal,
  { repositories, at }: Judging,
): Promise<JudgedAlerts> {
  const { storage } = parts;
  const rules = await storage.read(principal, rulesInForce);
  await keepWatched(parts, principal, {
    figures: figuresOfRules(rules, repositories),
    repositories,
    at,
  });
  const news = await storage.read(principal, (tx) => newsOf(tx, { rules, repositories, at }));
  if (isNothing(news)) return { opened: 0, closed: 0 };
  const detail = {
    opened: news.opening.map(({ ruleId, subject }) => ({ rule: ruleId, subject })),
    closed: news.closing.map(({ id }) => id),
  };
  const what = { action: 'measurement/judge-alerts', subject: 'alerts', detail };
  const opened = await storage.write(principal, what, (tx) => keepNews(tx, news, at));
  return { opened, closed: news.closing.length };
}

interface News {
  readonly opening: readonly NewAlert[];
  readonly closing: readonly Closing[];
  readonly refreshing: readonly Refreshing[];
  readonly standings: readonly AlertStanding[];
  readonly gone: readonly AlertStanding[];
}

function isNothing({ opening, closing, refreshing, standings, gone }: News): boolean {
  return [opening, closing, refreshing, standings, gone].every((list) => list.length === 0);
}

async function keepNews(tx: Transaction, news: News, at: Instant): Promise<number> {
  await closeAlerts(tx, news.closing, at);
  await refreshAlerts(tx, news.refreshing, at);
  await removeStandings(tx, news.gone);
  await storeStandings(tx, news.standings);
  return insertAlerts(tx, news.opening, at);
}

interface Ruling extends Judging {
  readonly rules: readonly AlertRule[];
}

async function newsOf(tx: Transaction, { rules, repositories, at }: Ruling): Promise<News> {
  const subjects = await subjectsOf(tx, rules, { repositories });
  const open = new Map((await openAlerts(tx)).map((alert) => [keyOf(alert), alert]));
  const known = new Map((await standingsOf(tx)).map((one) => [keyOf(one), one]));
  const judged = rules.flatMap((rule) =>
    (subjects.get(rule.id) ?? []).map((subject) => judgedNow(rule, subject, { open, at })),
  );
  const now = new Set(judged.map(keyOf));
  return {
    opening: judged.filter((one) => one.verdict === 'firing' && !open.has(keyOf(one))),
    closing: [
      ...judged.flatMap((one) => closingOf(one, open.get(keyOf(one)))),
      ...[...open].filter(([key]) => !now.has(key)).map(([, { id }]) => ({ id, why: GONE })),
    ],
    refreshing: judged.flatMap((one) => refreshingOf(one, open.get(keyOf(one)))),
    standings: judged.filter((one) => !saysTheSame(one, known.get(keyOf(one)))),
    gone: [...known].filter(([key]) => !now.has(key)).map(([, standing]) => standing),
  };
}

const GONE = 'Nobody looks at it any more: the rule, the KPI or the project has been taken away.';

function keyOf({ ruleId, subject }: Pick<OpenAlert, 'ruleId' | 'subject'>): string {
  return `${ruleId} ${subject}`;
}

type JudgedNow = AlertStanding & Pick<NewAlert, 'toldFrom'>;

function judgedNow(
  rule: AlertRule,
  { subject, title, figure }: JudgedSubject,
  { open, at }: { readonly open: ReadonlyMap<string, OpenAlert>; readonly at: Instant },
): JudgedNow {
  const isOpen = open.has(keyOf({ ruleId: rule.id, subject }));
  const judgement = judgeCondition(rule.condition, figure, { at, since: rule.createdAt, isOpen });
  const about = { ruleId: rule.id, subject, title, judgedAt: at };
  return { ...about, ...judgement, toldFrom: toldFrom(rule.quiet, at) };
}

function closingOf(judged: JudgedNow, alert: OpenAlert | undefined): readonly Closing[] {
  if (alert === undefined || judged.verdict !== 'fine') return [];
  return [{ id: alert.id, why: judged.sentence }];
}

function refreshingOf(judged: JudgedNow, alert: OpenAlert | undefined): readonly Refreshing[] {
  const { verdict, sentence, value } = judged;
  if (alert === undefined || verdict === 'fine' || alert.sentence === sentence) return [];
  return [{ id: alert.id, sentence, value }];
}

function saysTheSame(one: AlertStanding, other: AlertStanding | undefined): boolean {
  return (
    one.verdict === other?.verdict && one.sentence === other.sentence && one.title === other.title
  );
}
