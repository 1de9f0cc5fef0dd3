// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FILES } from './shapes.ts';

/** JSON schemas of the files (draft 2020-12) by name, as text. */
export function strategySchemas(): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(FILES).map(([name, { shape }]) => ({
    name,
    text: `${JSON.stringify(z.toJSONSchema(shape), undefined, 2)}\n`,
  }));
}
