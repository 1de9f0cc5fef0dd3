// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { FactsSource } from '../facts-source.ts';
import { type Kpi, listKpis } from '../kpi.ts';
import { metricOf } from '../measure.ts';
import type { NamedRepository } from '../project.ts';
import type { Alert } from './alert.ts';
import { type Answering, acknowledgeAlert, type Snoozing, snoozeAlert } from './answer-alert.ts';
import { addRule, changeRule, removeRule } from './edit-rules.ts';
import { type JudgedAlerts, type Judging, judgeAlerts } from './judge-alerts.ts';
import type { JudgedFigure } from './judge-condition.ts';
import { subjectsOf } from './judged-subjects.ts';
import {
  type AlertPage,
  type AlertQuery,
  alertById,
  alertsToLookAt,
  listAlerts,
} from './list-alerts.ts';
import { noSuchRule } from './refuse.ts';
import type { AlertRule, RuleWords } from './rule.ts';
import { conditionSentence } from './rule-sentence.ts';
import { ruleById, rulesInForce } from './rule-store.ts';
import { type AlertStanding, standingsOf } from './standing-store.ts';

/** A rule and how it last judged what it looks at. */
export interface RuleView extends AlertRule {
  /** When it tells and when that is over. */
  readonly sentence: string;
  readonly standings: AlertStanding[];
}

/** What somebody wants to be told of figures, and what there is to tell. */
export interface Alerts {
  /** See `judgeAlerts`; call it when readings have been taken, and when a rule was changed. */
  judge(principal: Principal, judging: Judging): Promise<JudgedAlerts>;
  list(principal: Principal, query: AlertQuery, at: Instant): Promise<AlertPage>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number, at: Instant): Promise<Alert>;
  /** Those that somebody has to look at now, the gravest first; without those of quiet time. */
  toLookAt(principal: Principal, at: Instant): Promise<readonly Alert[]>;
  /** See `acknowledgeAlert`. */
  acknowledge(principal: Principal, answering: Answering, at: Instant): Promise<Alert>;
  /** See `snoozeAlert`. */
  snooze(principal: Principal, snoozing: Snoozing, at: Instant): Promise<Alert>;
  /** The figure that an alert is about, with its past; `undefined` where nobody looks at it any more. */
  figure(
    principal: Principal,
    alert: Pick<Alert, 'ruleId' | 'subject'>,
    repositories: readonly NamedRepository[],
  ): Promise<JudgedFigure | undefined>;
  rules(principal: Principal): Promise<RuleView[]>;
  /** Refuses an id that the organisation does not have, or has no more. */
  rule(principal: Principal, id: number): Promise<RuleView>;
  /** See `addRule`. */
  addRule(principal: Principal, words: RuleWords, at: Instant): Promise<number>;
  /** See `changeRule`. */
  changeRule(
    principal: Principal,
    words: RuleWords & Pick<AlertRule, 'id' | 'revision'>,
  ): Promise<void>;
  /** See `removeRule`. */
  removeRule(
    principal: Principal,
    seen: Pick<AlertRule, 'id' | 'revision'>,
    at: Instant,
  ): Promise<void>;
}

export function openAlerts(parts: {
  readonly storage: Storage;
  readonly facts: FactsSource;
}): Alerts {
  const { storage } = parts;
  const get = (principal: Principal, id: number, at: Instant) =>
    storage.read(principal, (tx) => alertById(tx, id, at));
  return {
    judge: (principal, judging) => judgeAlerts(parts, principal, judging),
    list: (principal, query, at) => storage.read(principal, (tx) => listAlerts(tx, query, at)),
    get,
    toLookAt: (principal, at) => storage.read(principal, (tx) => alertsToLookAt(tx, at)),
    async acknowledge(principal, answering, at) {
      await acknowledgeAlert(storage, principal, answering, at);
      return get(principal, answering.id, at);
    },
    async snooze(principal, snoozing, at) {
      await snoozeAlert(storage, principal, snoozing, at);
      return get(principal, snoozing.id, at);
    },
    figure: (principal, alert, repositories) =>
      storage.read(principal, (tx) => figureOf(tx, alert, repositories)),
    rules: (principal) => storage.read(principal, rulesWithStandings),
    rule: (principal, id) => storage.read(principal, (tx) => ruleWithStandings(tx, id)),
    addRule: (principal, words, at) => addRule(storage, principal, words, at),
    changeRule: (principal, words) => changeRule(storage, principal, words),
    removeRule: (principal, seen, at) => removeRule(storage, principal, seen, at),
  };
}

/** Two years of days. */
const WHOLE_COURSE = 730;

async function figureOf(
  tx: Transaction,
  { ruleId, subject }: Pick<Alert, 'ruleId' | 'subject'>,
  repositories: readonly NamedRepository[],
): Promise<JudgedFigure | undefined> {
  const rule = await ruleById(tx, ruleId);
  if (rule === undefined) return undefined;
  const near = repositories.filter(({ id }) => subject === `repository:${id}`);
  const subjects = (await subjectsOf(tx, [rule], { repositories: near, most: WHOLE_COURSE })).get(
    ruleId,
  );
  return subjects?.find((one) => one.subject === subject)?.figure;
}

async function rulesWithStandings(tx: Transaction): Promise<RuleView[]> {
  const [standings, rules, kpis] = [
    await standingsOf(tx),
    await rulesInForce(tx),
    await listKpis(tx),
  ];
  return rules.map((rule) => ({
    ...rule,
    sentence: conditionSentence(rule.condition, unitOf(rule, kpis)),
    standings: standings.filter(({ ruleId }) => ruleId === rule.id),
  }));
}

function unitOf({ about }: AlertRule, kpis: readonly Kpi[]): string {
  if (about.kind === 'metric') return metricOf(about.metricId).unit;
  const chosen = kpis.filter(({ id }) => about.ids?.includes(id) ?? true);
  const units = new Set(chosen.map(({ unit }) => unit));
  return units.size === 1 ? (chosen[0]?.unit ?? '') : '';
}

async function ruleWithStandings(tx: Transaction, id: number): Promise<RuleView> {
  const rule = (await rulesWithStandings(tx)).find((one) => one.id === id);
  if (rule === undefined) throw noSuchRule(id);
  return rule;
}
