// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureStatus } from '#model';

/** A figure without its rows, as lists show it. */
export interface FigureView {
  /** There only when `status` is `known`. */
  readonly value?: number | undefined;
  readonly status: FigureStatus;
  /** 0 to 1. */
  readonly coverage?: number | undefined;
  readonly note?: string | undefined;
}

export function figureView({ value, status, coverage, note }: Figure): FigureView {
  return { value, status, coverage, note };
}
