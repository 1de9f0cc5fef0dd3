// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import { Unknown } from '../shell/unknown.tsx';

interface MoneyFigureProps {
  readonly amount: number | undefined;
  readonly currency: string;
  /** Why it is not there. */
  readonly missing?: string | undefined;
}

/** An amount of money, or why there is none. */
export function MoneyFigure({ amount, currency, missing }: MoneyFigureProps) {
  if (amount === undefined) return <Unknown>{missing ?? 'not available'}</Unknown>;
  return <>{moneyText(amount, currency)}</>;
}

/** An index such as CPI, or why there is none. */
export function IndexFigure({
  index,
  missing,
}: {
  readonly index: number | undefined;
  readonly missing?: string | undefined;
}) {
  if (index === undefined) return <Unknown>{missing ?? 'not available'}</Unknown>;
  return <>{index.toFixed(2)}</>;
}
