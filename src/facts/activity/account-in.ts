// SPDX-License-Identifier: Apache-2.0

/** An account on a forge. */
export interface HiddenAccount {
  /** The host of the forge: `github.com`. */
  readonly host: string;
  /** In lower case. */
  readonly login: string;
}

/** No mail reaches it: RFC 2606 keeps the ending free. */
export const ERASED_DOMAIN = 'erased.invalid';
const OF_ERASED = /\.erased\.invalid$/;

// "583231+octocat@users.noreply.github.com", "octocat@users.noreply.github.com", "12-ada@users.noreply.gitlab.com",
// "ada@noreply.codeberg.org".
const HIDDEN_ADDRESS = /^(?<local>[^@]+)@(?:users\.)?noreply\.(?<host>[^@]+)$/i;

/** The account that a hidden address tells of; `undefined` for any other address. */
export function accountIn(email: string): HiddenAccount | undefined {
  const { local, host } = HIDDEN_ADDRESS.exec(email)?.groups ?? {};
  if (local === undefined || host === undefined) return undefined;
  // Of old GitHub's "12-ada" nobody can tell that 12 is no part of the login; there the number ends with a plus.
  const number = host.toLowerCase() === 'github.com' ? /^\d+\+/ : /^\d+[+-]/;
  return {
    host: host.toLowerCase().replace(OF_ERASED, ''),
    login: local.replace(number, '').toLowerCase(),
  };
}
