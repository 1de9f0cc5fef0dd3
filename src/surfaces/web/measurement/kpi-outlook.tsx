// SPDX-License-Identifier: Apache-2.0
import type { KpiReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';
import { amountText, quantityText, shareText } from '../shell/quantity.ts';
import classes from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';

const FEWEST_LOOKS = 5;

type Outlook = NonNullable<KpiReply['outlook']>;

/** Where a KPI is heading, for a cell of a table. */
export function KpiOutlook({ outlook, unit }: KpiReply) {
  if (outlook === undefined) return <Unknown>too few readings</Unknown>;
  const { at, low, high, chance } = outlook;
  return (
    <>
      {amountText(rough(low), unit)} to {amountText(rough(high), unit)}
      <div className={classes.small}>
        by {dayText(at)}
        {chance !== undefined && `, target ${percent(chance)} likely`}
      </div>
    </>
  );
}

/** The same as a sentence, with what there is to say for it. */
export function OutlookSentence({ kpi }: { readonly kpi: KpiReply }) {
  const { outlook, unit, target, latest } = kpi;
  if (outlook === undefined) return null;
  const { at, value, low, high, chance, lookedBack } = outlook;
  const { forecasts, held, mase } = lookedBack;
  return (
    <p>
      If it goes on as it went: about {quantityText(rough(value), unit)} by {dayText(at)}, with 80 %
      between {amountText(rough(low), unit)} and {amountText(rough(high), unit)}
      {chance !== undefined &&
        target !== undefined &&
        `; ${percent(chance)} likely to meet ${quantityText(target, unit)}`}
      .
      {forecasts >= FEWEST_LOOKS &&
        ` Of ${forecasts} forecasts as far ahead made before, ${held} held`}
      {forecasts >= FEWEST_LOOKS &&
        mase !== undefined &&
        `, and were off by ${mase.toFixed(1)} times its usual change`}
      {forecasts >= FEWEST_LOOKS && '.'}
      {isOutside(latest?.value, outlook) &&
        ' The latest reading lies outside of that: what was read before leads away from it, or lies so near together that it is taken for chance.'}
    </p>
  );
}

function isOutside(value: number | undefined, { low, high }: Outlook): boolean {
  return value !== undefined && (value < rough(low) || value > rough(high));
}

/** Nobody foresees a fourth digit. */
function rough(value: number): number {
  return Number(value.toPrecision(3));
}

function percent(chance: number): string {
  return shareText(Math.round(chance * 100) / 100);
}
