// SPDX-License-Identifier: Apache-2.0
import type { OptionKey } from '#platform/config';

/** Options of platform/config as given on the command line. */
export type Flags = Readonly<Partial<Record<OptionKey, string>>>;
