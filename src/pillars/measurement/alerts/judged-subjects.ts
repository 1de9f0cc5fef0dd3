// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '#model';
import type { Transaction } from '#platform/storage';
import { listKpis } from '../kpi.ts';
import { metricOf } from '../measure.ts';
import { outlookOf } from '../outlook.ts';
import type { NamedRepository } from '../project.ts';
import { readingsOf } from '../readings.ts';
import { type WatchedFigure, watchedKey, watchedReadings } from '../watched/index.ts';
import { needsPast } from './condition.ts';
import type { JudgedFigure } from './judge-condition.ts';
import type { AlertRule } from './rule.ts';

/** A figure that a rule looks at. */
export interface JudgedSubject {
  /** `kpi:12`, `repository:3`. */
  readonly subject: string;
  readonly title: string;
  readonly figure: JudgedFigure;
}

/** More than what is usual is told from. */
const MOST_READINGS = 90;

/** Nobody reads a past into memory that no rule looks at. */
function mostReadings(rules: readonly AlertRule[]): number {
  return rules.some(({ condition }) => needsPast(condition)) ? MOST_READINGS : 1;
}

interface Among {
  readonly repositories: readonly NamedRepository[];
  /** So many readings of each figure of a project; what the rules need where absent. */
  readonly most?: number | undefined;
}

/** The figures of projects that the rules look at; also where it is all projects. */
export function figuresOfRules(
  rules: readonly AlertRule[],
  repositories: readonly NamedRepository[],
): readonly WatchedFigure[] {
  return rules.flatMap(({ about, condition }) => {
    if (about.kind !== 'metric') return [];
    const { metricId, ids } = about;
    return repositories
      .filter(({ id }) => ids?.includes(id) ?? true)
      .map(({ id }) => ({ repositoryId: id, metricId, needsPast: needsPast(condition) }));
  });
}

/** What each rule looks at, by the rule's id. */
export async function subjectsOf(
  tx: Transaction,
  rules: readonly AlertRule[],
  { repositories, most = mostReadings(rules) }: Among,
): Promise<ReadonlyMap<number, readonly JudgedSubject[]>> {
  const asked = rules.some(({ about }) => about.kind === 'kpi');
  const kpis = asked ? await kpiSubjects(tx) : new Map<number, JudgedSubject>();
  const watched = await watchedReadings(tx, figuresOfRules(rules, repositories), most);
  return new Map(
    rules.map((rule) => {
      const { about } = rule;
      if (about.kind === 'kpi') {
        const chosen = [...kpis].filter(([id]) => about.ids?.includes(id) ?? true);
        return [rule.id, chosen.map(([, subject]) => subject)];
      }
      return [rule.id, projectSubjects(rule, repositories, watched)];
    }),
  );
}

async function kpiSubjects(tx: Transaction): Promise<ReadonlyMap<number, JudgedSubject>> {
  const kpis = await listKpis(tx);
  const ids = kpis.map(({ id }) => id);
  const readings = await readingsOf(tx, ids);
  return new Map(
    kpis.map((kpi) => {
      const { id, name, unit, direction, target } = kpi;
      const all = readings.get(id) ?? [];
      const chance = outlookOf(kpi, all)?.chance;
      const figure = { unit, direction, target, chance, readings: all };
      return [id, { subject: `kpi:${id}`, title: name, figure }];
    }),
  );
}

function projectSubjects(
  rule: AlertRule,
  repositories: readonly NamedRepository[],
  watched: ReadonlyMap<string, readonly Reading[]>,
): readonly JudgedSubject[] {
  const { about } = rule;
  if (about.kind !== 'metric') return [];
  const { name, unit, direction } = metricOf(about.metricId);
  return repositories
    .filter(({ id }) => about.ids?.includes(id) ?? true)
    .map((repository) => {
      const key = watchedKey({ repositoryId: repository.id, metricId: about.metricId });
      const figure = { unit, direction, readings: watched.get(key) ?? [] };
      return {
        subject: `repository:${repository.id}`,
        title: `${repository.name}: ${name}`,
        figure,
      };
    });
}
