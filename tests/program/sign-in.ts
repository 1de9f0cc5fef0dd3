// SPDX-License-Identifier: Apache-2.0
import type { RunningProgram } from './start-program.ts';

/** Asks the API of a running program, signed in. */
export type Ask = (
  path: string,
  request?: { readonly method: string; readonly body: unknown },
) => Promise<Response>;

const LINK = /http:\/\/\S+\/sign-in\/\S+/;

/** Follows the link that the program prints, as the person at the terminal would. */
export async function signIn(program: RunningProgram): Promise<Ask> {
  const [link] = await program.says(LINK);
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${link} gave no cookie, but ${answer.status}`);
  return (path, request) =>
    fetch(new URL(path, link), {
      method: request?.method ?? 'GET',
      headers: { cookie, 'content-type': 'application/json' },
      ...(request && { body: JSON.stringify(request.body) }),
    });
}
