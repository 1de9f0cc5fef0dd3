// SPDX-License-Identifier: Apache-2.0
import type { ReportFigure } from './report.ts';

/** A figure as people read it; a status where there is no number. */
export function figureText({ value, status, unit }: ReportFigure): string {
  return value === undefined ? status : amountText(value, unit);
}

/** A number in its unit, to a hundredth; a share in per cent. */
export function amountText(value: number, unit: string): string {
  return unit === 'share' ? `${(value * 100).toFixed(1)}%` : String(Math.round(value * 100) / 100);
}
