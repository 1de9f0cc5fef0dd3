// SPDX-License-Identifier: Apache-2.0
// The key of this installation: signs what is handed out, so that others can tell that it came from here and is unchanged.
// Never hands out the private key; made when it is first needed, and kept in the database as all processes need the same.
// Begin with open-signing.ts.
export type { InstallationKey, Signing } from './open-signing.ts';
export { openSigning } from './open-signing.ts';
