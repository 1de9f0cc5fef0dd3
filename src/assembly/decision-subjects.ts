// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Office } from './office.ts';

/** What a decision is about, as people know it, and its page. */
export interface Named {
  readonly title: string;
  readonly to: string;
}

type Name = (office: Office, principal: Principal, id: number) => Promise<Named>;

/** How each kind of subject is looked up; a missing one is refused. One more is a line here. */
const KINDS: Readonly<Record<string, Name>> = {
  objective: async ({ strategy, clock }, principal, id) => {
    const { title } = await strategy.objective(principal, id, clock.now());
    return { title, to: `/strategy/objectives/${id}` };
  },
  initiative: async ({ execution, clock }, principal, id) => {
    const { title } = await execution.initiative(principal, id, clock.now());
    return { title, to: `/execution/initiatives/${id}` };
  },
  adoption: async ({ adoptions }, principal, id) => ({
    title: await adoptions.title(principal, id),
    to: `/execution/adoptions/${id}`,
  }),
  component: async ({ components }, principal, id) => {
    const { name, version } = await components.get(principal, id);
    return { title: [name, version].filter(Boolean).join(' '), to: `/compliance/inventory/${id}` };
  },
  repository: async ({ portfolio }, principal, id) => {
    const { name } = await portfolio.get(principal, id);
    return { title: name, to: `/repositories/${id}` };
  },
  kpi: async ({ measurement }, principal, id) => {
    const { name } = await measurement.kpiAlone(principal, id);
    return { title: name, to: `/measurement/kpis/${id}` };
  },
};

/** Titles and pages by subject (`objective:3`); one that is gone since is left out. */
export async function namesOf(
  office: Office,
  principal: Principal,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const names = new Map<string, Named>();
  for (const subject of new Set(subjects)) {
    const named = await nameOf(office, principal, subject).catch(unlessMissing);
    if (named !== undefined) names.set(subject, named);
  }
  return names;
}

/** Refuses a subject that the organisation does not have. */
export async function refuseUnknownSubjects(
  office: Office,
  principal: Principal,
  subjects: readonly string[],
): Promise<void> {
  for (const subject of subjects) await nameOf(office, principal, subject);
}

async function nameOf(office: Office, principal: Principal, subject: string): Promise<Named> {
  const [kind = '', id = ''] = subject.split(':');
  const name = KINDS[kind];
  if (name !== undefined) return name(office, principal, Number(id));
  throw new Refusal(
    'invalid',
    'strategy/no-such-subject',
    `Reading what the decision is about: "${subject}" is none of ours.`,
    `It can be ${Object.keys(KINDS)
      .map((each) => `${each}:3`)
      .join(', ')}.`,
  );
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Refusal && error.kind === 'not-found') return undefined;
  throw error;
}
