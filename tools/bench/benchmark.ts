// SPDX-License-Identifier: Apache-2.0

import type { Measured } from './measure.ts';
import type { BenchOptions } from './options.ts';

/** One figure of a benchmark. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 's' | 'MB' | 'per second' | 'count' | 'KB' | '%';
  readonly measured: Measured;
  /** What we promise; absent where a figure is only watched. */
  readonly goal?: number | undefined;
}

/** One thing to measure. A new one is a file beside the others and a line in main.ts. */
export interface Benchmark {
  readonly name: string;
  readonly sentence: string;
  /** Left out of a run that names nothing: it takes minutes or needs the network. */
  readonly onlyByName?: boolean;
  run(options: BenchOptions): AsyncIterable<Figure> | Iterable<Figure>;
}
