// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';

type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];
type Portfolio = Awaited<ReturnType<Office['execution']['portfolio']>>;
type Counts = Awaited<ReturnType<Office['compliance']['counts']>>;
type Choices = Awaited<ReturnType<Office['opportunities']['choices']>>;

/** What several cards look at, read once a visit and only if one asks. */
export interface HomeAbout {
  readonly office: Office;
  readonly caller: Caller;
  readonly at: Instant;
  /** How many repositories there are. */
  readonly repositories: number;
  /** The open ones. */
  objectives(): Promise<Objectives>;
  portfolio(): Promise<Portfolio>;
  choices(): Promise<Choices>;
  /** When the caller was here before; `undefined`: never. */
  lookedBefore(): Promise<Instant | undefined>;
  /** Of inventory and findings. */
  counts(): Promise<Counts>;
}

export function homeAbout(office: Office, caller: Caller, repositories: number): HomeAbout {
  const at = office.clock.now();
  return {
    office,
    caller,
    at,
    repositories,
    objectives: once(async () => {
      const { objectives } = await office.strategy.objectives(caller, at);
      return objectives.filter(({ closing }) => closing === undefined);
    }),
    portfolio: once(() => office.execution.portfolio(caller, at)),
    counts: once(() => office.compliance.counts(caller)),
    lookedBefore: once(() => office.identity.visitHome(caller)),
    choices: once(() => office.opportunities.choices(caller)),
  };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
