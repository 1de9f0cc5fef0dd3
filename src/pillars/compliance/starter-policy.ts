// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The policy a new organisation begins with, as YAML. Read from the file beside this one. */
export function starterPolicyText(): string {
  return readFileSync(join(import.meta.dirname, 'starter-policy.yaml'), 'utf8');
}
