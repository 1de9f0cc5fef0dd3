// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';

type Detail = Awaited<ReturnType<Office['execution']['initiative']>>;
type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];

export type Objective = Objectives[number];

/** An initiative that is not over, with what hangs on it. */
export interface Work
  extends Pick<
    Detail,
    | 'id'
    | 'title'
    | 'objectiveId'
    | 'state'
    | 'status'
    | 'lead'
    | 'sponsor'
    | 'currency'
    | 'budget'
    | 'value'
    | 'revision'
    | 'milestones'
    | 'lines'
    | 'risks'
  > {
  readonly needs: readonly number[];
  /** Those that nobody has judged. */
  readonly benefits: readonly Pick<Detail['benefits'][number], 'title' | 'kpiId'>[];
  /** Items of frameworks whose gaps it was planned to close. */
  readonly items: readonly FrameworkItem[];
}

export interface FrameworkItem {
  /** `ggi-1.3/GGI-A-18` */
  readonly item: string;
  readonly title: string;
}

/** All that a scenario is played with, as it is now. */
export interface Situation {
  readonly objectives: readonly Objective[];
  readonly work: readonly Work[];
  readonly evidence: readonly {
    readonly owner: string;
    readonly title: string;
    readonly items: readonly FrameworkItem[];
  }[];
}

const OVER: ReadonlySet<string> = new Set(['delivered', 'closed', 'cancelled']);

/** Open objectives, initiatives that are not over, and evidence that counts. */
export async function situationOf(office: Office, principal: Principal): Promise<Situation> {
  const { strategy, execution, frameworks, clock } = office;
  const at = clock.now();
  const { objectives } = await strategy.objectives(principal, at);
  const { items } = await execution.portfolio(principal, at);
  const work: Work[] = [];
  for (const { id, needs } of items.filter(({ state }) => !OVER.has(state))) {
    const detail = await execution.initiative(principal, id, at);
    const benefits = detail.benefits.filter(({ verdict }) => verdict === undefined);
    work.push({ ...detail, needs, benefits, items: frameworks.plannedItems(detail.origin) });
  }
  const evidence = (await frameworks.evidence(principal, at)).map((one) => ({
    owner: one.owner,
    title: one.title,
    items: frameworks.namedItems(one.items),
  }));
  return { objectives: objectives.filter(({ closing }) => !closing), work, evidence };
}
