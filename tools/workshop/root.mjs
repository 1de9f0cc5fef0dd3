// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';

/** The folder of this checkout, absolute. */
export const root = resolve(import.meta.dirname, '..', '..');
