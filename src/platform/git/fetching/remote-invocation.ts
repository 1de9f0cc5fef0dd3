// SPDX-License-Identifier: Apache-2.0
import { type GitInvocation, gitInvocation } from '../git-invocation.ts';
import type { GitProgram } from '../git-program.ts';
import type { FetchWish } from './fetch-wish.ts';

// A shell function and no file: nothing is left behind, and nothing of it stands in a list of processes. For "store" and
// "erase" it has no answer.
const HELPER =
  '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$LANTHORN_GIT_USERNAME" "$LANTHORN_GIT_PASSWORD"; }; f';

/**
 * A call of git that may go to the network, to that one host. It never asks anybody, follows no redirect, sends the credential
 * nowhere else, and connects to no other place than it was told.
 */
export function remoteInvocation(
  program: GitProgram,
  { folder, address, credential, at }: FetchWish,
  args: readonly string[],
): GitInvocation {
  const scheme = address.protocol.slice(0, -1);
  const settings = [
    `protocol.${scheme}.allow=always`,
    'http.followRedirects=false',
    'http.sslVerify=true',
    'http.proxy=',
    'http.extraHeader=',
    'http.cookieFile=',
    // Nothing for two minutes: the line is dead.
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=120',
    ...(at === undefined ? [] : [`http.curloptResolve=${pinned(address, at)}`]),
    ...(credential === undefined ? [] : [`credential.${address.origin}.helper=${HELPER}`]),
  ];
  const call = localInvocation(program, folder, [
    ...settings.flatMap((one) => ['-c', one]),
    ...args,
  ]);
  return {
    ...call,
    env: {
      ...call.env,
      GIT_ALLOW_PROTOCOL: scheme,
      ...(credential !== undefined && {
        LANTHORN_GIT_USERNAME: credential.username,
        LANTHORN_GIT_PASSWORD: credential.password,
      }),
    },
  };
}

/** A call of git that changes the repository and goes nowhere. It has no working tree, and needs none invented for it. */
export function localInvocation(
  program: GitProgram,
  folder: string,
  args: readonly string[],
): GitInvocation {
  const { env, ...call } = gitInvocation(program, folder, args);
  const { GIT_WORK_TREE: _, ...rest } = env;
  return { ...call, env: rest };
}

/** As curl wants it: `host:443:192.0.2.1,[2001:db8::1]`. */
function pinned({ hostname, port, protocol }: URL, at: readonly string[]): string {
  const places = at.map((address) => (address.includes(':') ? `[${address}]` : address));
  return `${hostname}:${port || (protocol === 'http:' ? '80' : '443')}:${places.join(',')}`;
}
