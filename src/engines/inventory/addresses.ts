// SPDX-License-Identifier: Apache-2.0

/**
 * An address without the password or token that a careless file may hold.
 * `git@` stays: it is how ssh is addressed, not a secret.
 */
export function withoutSecrets(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]{0,30}:\/\/)([^/@]*)@/i, (whole, scheme, user) =>
    user === 'git' ? whole : scheme,
  );
}

/** The value of the purl qualifier `vcs_url` for a commit of a git repository: `git+https://host/path@commit`. */
export function vcsUrl(repository: string, commit: string | undefined): string {
  const address = withoutSecrets(repository.replace(/[#?].*$/, ''));
  const git = address.startsWith('git') ? address : `git+${address}`;
  return commit === undefined ? git : `${git}@${commit}`;
}
