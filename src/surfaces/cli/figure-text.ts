// SPDX-License-Identifier: Apache-2.0
import type { ReportFigure } from './report.ts';

/** A figure as people read it; a status where there is no number. */
export function figureText({ value, status, unit }: ReportFigure): string {
  if (value === undefined) return status;
  return unit === 'share' ? `${(value * 100).toFixed(1)}%` : String(Math.round(value * 100) / 100);
}
