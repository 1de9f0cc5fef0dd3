// SPDX-License-Identifier: Apache-2.0
// The one way out to the network: asks hosts that were configured, and no other, with limits on size, time and pace, by
// address or by a question that is posted; and posts what somebody asked to be told of.
// Never follows a redirect to a host that is not on the list, never connects to a private address unless the host was
// configured to be there, and never throws for what the network does: that is an answer.
// Begin with http-client.ts (the interface) and open-http-client.ts.
export { hostAddresses } from './host-addresses.ts';
export type {
  AllowedHost,
  HttpAnswer,
  HttpClient,
  HttpClientOptions,
  HttpRequest,
} from './http-client.ts';
export { openHttpClient } from './open-http-client.ts';
export { type Posting, post } from './post.ts';
export type { Timing } from './timing.ts';
export { realTiming } from './timing.ts';
