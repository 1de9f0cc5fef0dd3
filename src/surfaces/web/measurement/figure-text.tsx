// SPDX-License-Identifier: Apache-2.0
import type { FigureReply } from '#surfaces/contract';
import { amountText, quantityText } from '../shell/quantity.ts';
import { Unknown } from '../shell/unknown.tsx';

interface FigureTextProps {
  readonly figure: FigureReply | undefined;
  readonly unit: string;
  /** Only the amount, where the unit stands elsewhere. */
  readonly short?: boolean;
}

/** A figure as text; one that is not known says so instead of a number. */
export function FigureText({ figure, unit, short = false }: FigureTextProps) {
  if (figure?.value === undefined) {
    return <Unknown>{figure?.status === 'insufficient' ? 'too few to say' : 'not known'}</Unknown>;
  }
  return short ? amountText(figure.value, unit) : quantityText(figure.value, unit);
}
