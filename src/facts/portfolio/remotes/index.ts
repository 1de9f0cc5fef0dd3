// SPDX-License-Identifier: Apache-2.0
// Which repositories are fetched from elsewhere, from where, and how the last fetch of each went.
// Never fetches and knows no credential. Begin with open-remotes.ts.
export type { Remotes } from './open-remotes.ts';
export { notFetched, openRemotes } from './open-remotes.ts';
export type { Remote } from './remote.ts';
