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

/** The account that a hidden address tells of; `undefined` for any other address. `forges_accounts_told` of the database says the same. */
export function accountIn(email: string): HiddenAccount | undefined {
  const { local, host: said } = HIDDEN_ADDRESS.exec(email)?.groups ?? {};
  if (local === undefined || said === undefined) return undefined;
  const host = said.toLowerCase().replace(OF_ERASED, '');
  // Of old GitHub's "12-ada" nobody can tell that 12 is no part of the login; there the number ends with a plus.
  const number = host === 'github.com' ? /^\d+\+/ : /^\d+[+-]/;
  return { host, login: local.replace(number, '').toLowerCase() };
}
