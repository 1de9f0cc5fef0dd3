// SPDX-License-Identifier: Apache-2.0
// What GitHub, GitLab and Gitea tell of a repository, in one language: items, events and releases, page by page or by webhook.
// Never stores anything, never writes to a forge, never asks a host that was not configured, and throws nothing that a forge does.
// Begin with forge.ts (what a kind of forge is), forges.ts (all kinds) and streams.ts (how lists are read without a gap).
export type { RemotePlace } from './find-place.ts';
export { placeOfRemote } from './find-place.ts';
export type {
  Ask,
  FailedAsking,
  Forge,
  Mark,
  Stream,
  WebhookNews,
  WebhookRequest,
} from './forge.ts';
export type {
  ForgePage,
  ForgeRelease,
  ItemHead,
  ItemKey,
  PlacedEvent,
} from './forge-page.ts';
export { forgeKinds } from './forges.ts';
export { isClaim } from './is-claim.ts';
export type { AskingOptions, OpenAsking } from './open-asking.ts';
export { openAsking } from './open-asking.ts';
export { closesIn } from './said-in-texts.ts';
