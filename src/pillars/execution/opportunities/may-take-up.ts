// SPDX-License-Identifier: Apache-2.0
import { type Principal, parsePurl, Refusal } from '#model';
import { repositoryKey } from './project-key.ts';

/** Everybody who works here may take something up; auditors only look. */
export function notForAuditors({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'execution/auditors-only-look',
    'Taking up and setting aside is for those who work here, and you are here as auditor.',
    'Ask somebody of the office to do it.',
  );
}

const LONGEST = 2000;

/** A key as `projectKey` makes it; refuses any other text. */
export function checkedProject(key: string): string {
  const isKey = repositoryKey(`https://${key}`) === key || parsePurl(key) !== undefined;
  if (key.length <= LONGEST && isKey) return key;
  throw new Refusal(
    'invalid',
    'execution/no-such-project',
    `"${key.slice(0, 100)}" names no upstream project.`,
    'Give its key from the list of opportunities, like github.com/ada/lamp or pkg:npm/lamp.',
  );
}

/** An address of the web that is safe to link to, or none; refuses any other text. */
export function checkedAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  if (address === '') return undefined;
  if (address.length <= LONGEST && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)) {
    return address;
  }
  throw new Refusal(
    'invalid',
    'execution/no-address',
    `"${address.slice(0, 100)}" is no address of the web.`,
    'Give one that begins with https://, or leave it out.',
  );
}
