// SPDX-License-Identifier: Apache-2.0
// Who is asking: organisations, accounts, one-time sign-in links and sessions. Of a token only its sha256 is kept.
// And where one is asked: the address of the server that runs.
// Decides nothing about rights: it says who somebody is, and the pillars say what that somebody may do.
// Passwords, OpenID Connect and further accounts come in through the same door later: each ends in startSession().
// Begin with identity.ts (the interface), then open-identity.ts.
export type { Identity, Organisation, SignedIn, SignIn } from './identity.ts';
export { openIdentity } from './open-identity.ts';
