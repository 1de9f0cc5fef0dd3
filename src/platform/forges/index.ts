// SPDX-License-Identifier: Apache-2.0
// What GitHub, GitLab and Gitea tell of a repository, in one language: items, events and releases, page by page.
// Never stores anything, never writes to a forge, never asks a host that was not configured.
// Begin with forge-page.ts (what is told).
export type {
  ForgePage,
  ForgeRelease,
  ItemHead,
  ItemKey,
  PlacedEvent,
} from './forge-page.ts';
