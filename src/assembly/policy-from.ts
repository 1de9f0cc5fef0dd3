// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { Refusal } from '#model';
import { type Policy, readPolicy, starterPolicyText } from '#pillars/compliance';

/** The policy of a file; the starter policy where none is named. Refuses a file that cannot be read or is no policy. */
export async function policyFrom(file: string | undefined): Promise<Policy> {
  if (file === undefined) return readPolicy(starterPolicyText(), 'starter-policy.yaml');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Refusal(
      'invalid',
      'compliance/no-policy-file',
      `Reading the policy ${file}: ${error.message}.`,
      'Check the path given with --policy.',
    );
  });
  return readPolicy(text, file);
}
