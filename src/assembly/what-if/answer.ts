// SPDX-License-Identifier: Apache-2.0
import { type HitWork, hitsOf } from './hits.ts';
import { keyResultsHit, type SufferingKeyResult } from './key-results-hit.ts';
import { type MoneyTurn, moneyOf } from './money-turns.ts';
import { droppedIn, isNamed, type Scenario } from './scenario.ts';
import type { FrameworkItem, Situation } from './situation.ts';

/** Something that turns, and why. */
export interface Turn {
  readonly title: string;
  readonly because: string;
  /** Its page. */
  readonly to: string;
}

/** What would turn; nothing is changed by asking. */
export interface Answer {
  readonly sentence: string;
  readonly keyResults: readonly SufferingKeyResult[];
  readonly initiatives: readonly Turn[];
  readonly objectives: readonly Turn[];
  readonly frameworkItems: readonly Turn[];
  readonly money: readonly MoneyTurn[];
  /** What accepting would change, each on the state that was seen here. */
  readonly changes: readonly {
    readonly id: number;
    readonly revision: number;
    readonly what: string;
  }[];
}

/** What turns in the situation when the scenario happens. Pure: the same situation gives the same answer. */
export function answerOf(situation: Situation, scenario: Scenario): Answer {
  const dropped = droppedIn(situation, scenario);
  const hits = hitsOf(situation, scenario, dropped);
  const keyResults = keyResultsHit(situation, hits);
  return {
    sentence: sentenceOf(keyResults),
    keyResults,
    initiatives: hits.map(({ work, because }) => ({
      title: work.title,
      because: because.join(' '),
      to: `/execution/initiatives/${work.id}`,
    })),
    objectives: objectivesOf(situation, scenario, hits),
    frameworkItems: itemsOf(situation, scenario, hits),
    money: moneyOf(situation, scenario, dropped),
    changes: hits
      .filter(({ change }) => change !== undefined)
      .map(({ work: { id, revision }, change = '' }) => ({ id, revision, what: change })),
  };
}

function sentenceOf(suffering: readonly SufferingKeyResult[]): string {
  const count = suffering.length;
  if (count === 0) return 'No key result suffers.';
  return `${count} key ${count === 1 ? 'result suffers' : 'results suffer'}.`;
}

function objectivesOf(
  { objectives, work }: Situation,
  { leaves }: Scenario,
  hits: readonly HitWork[],
): readonly Turn[] {
  const stopped = new Set(hits.filter(({ stops }) => stops).map((hit) => hit.work.id));
  return objectives.flatMap(({ id, title, owner }) => {
    const own = work.filter(({ objectiveId }) => objectiveId === id);
    const left = own.filter((one) => !stopped.has(one.id));
    const because = [
      ...(own.length > 0 && left.length === 0 ? ['No initiative serves it any more.'] : []),
      ...(isNamed(owner, leaves) ? [`${owner} owns it and leaves.`] : []),
    ];
    return because.length === 0
      ? []
      : [{ title, because: because.join(' '), to: `/strategy/objectives/${id}` }];
  });
}

function itemsOf(
  { evidence }: Situation,
  { leaves }: Scenario,
  hits: readonly HitWork[],
): readonly Turn[] {
  const turn = ({ item, title }: FrameworkItem, because: string) => {
    const to = `/strategy/frameworks/${item}`;
    return { title: `${item.split('/')[1] ?? item} ${title}`, because, to };
  };
  return [
    ...hits
      .filter(({ stops }) => stops)
      .flatMap(({ work }) =>
        work.items.map((item) => turn(item, `“${work.title}” was to close its gap.`)),
      ),
    ...evidence
      .filter(({ owner }) => isNamed(owner, leaves))
      .flatMap((one) =>
        one.items.map((item) =>
          turn(item, `${one.owner} answers for its evidence “${one.title}”.`),
        ),
      ),
  ];
}
