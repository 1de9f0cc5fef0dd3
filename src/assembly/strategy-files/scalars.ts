// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { STABLE_KEY } from '#model';

export const id = z
  .string()
  .regex(STABLE_KEY, 'small letters, digits and / @ . _ -')
  .describe('Stable name: it stays when titles change.');
export const text = z.string();
export const said = z.string().trim().min(1);
export const title = z.string().trim().min(1).max(200);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2027-06-30');
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, 'a moment like 2027-06-30T00:00:00Z');
export const money = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'an amount in quotation marks, like "1234.50"')
  .describe('In the currency of what it belongs to.');
export const currency = z.string().regex(/^[A-Z]{3}$/, 'three letters like EUR');
export const direction = z.enum(['increase', 'decrease', 'keep']);
export const skills = z.array(said);
export const quadrant = z.number().int().min(1).max(4).describe('Of the radar.');
