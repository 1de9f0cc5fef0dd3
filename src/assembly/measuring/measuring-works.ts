// SPDX-License-Identifier: Apache-2.0
import { openActivity } from '#facts/activity';
import { openForges } from '#facts/forges';
import { Refusal, type RefusalKind } from '#model';
import { openCompliance } from '#pillars/compliance';
import { type Measurement, openMeasurement } from '#pillars/measurement';
import { joinStorage } from '#platform/storage';
import { metricFacts } from '../metric-facts.ts';

/** What is measured from whole histories, and so asked of a thread where these are long. */
export type LongWork =
  | 'takeReadings'
  | 'measureTouched'
  | 'keepSheets'
  | 'workOutSheet'
  | 'kpi'
  | 'projectRows';

/** One question to `Measurement`, to be answered from this database. */
export type MeasuringTask = {
  readonly [Name in LongWork]: {
    readonly connection: string;
    readonly name: Name;
    readonly asked: Parameters<Measurement[Name]>;
  };
}[LongWork];

/** Errors lose what they are on the way between threads; a refusal must not. */
export type MeasuringAnswer =
  | { readonly result: unknown }
  | {
      readonly refused: {
        readonly kind: RefusalKind;
        readonly words: readonly [string, string, string];
      };
    };

/**
 * What a measuring thread can do. Unlike other threads it reads the facts itself, with connections of its own: handing over a
 * long history would take the server longer than it may be away.
 */
export function measuringWorks() {
  const opened = new Map<string, Promise<Measurement>>();
  function measurementAt(connection: string): Promise<Measurement> {
    const known = opened.get(connection) ?? openAt(connection);
    opened.set(connection, known);
    known.catch(() => opened.delete(connection));
    return known;
  }
  return {
    async measure({ connection, name, asked }: MeasuringTask): Promise<MeasuringAnswer> {
      const measurement = await measurementAt(connection);
      try {
        return { result: await (measurement[name] as (...all: unknown[]) => unknown)(...asked) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { kind, code, message, next } = error;
        return { refused: { kind, words: [code, message, next] } };
      }
    },
  };
}

async function openAt(connection: string): Promise<Measurement> {
  const storage = await joinStorage(connection);
  const rooms = {
    activity: openActivity(storage),
    compliance: openCompliance(storage),
    forges: openForges(storage),
  };
  return openMeasurement({ storage, facts: metricFacts(rooms) });
}
