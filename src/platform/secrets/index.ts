// SPDX-License-Identifier: Apache-2.0
// Secrets that others gave us (tokens of forges, secrets of webhooks), sealed before they are stored: AES-256-GCM with a key that
// is in a file and never in the database, so that a copy of the database gives nothing away. Never logs, never shows a secret.
// Begin with open-secrets.ts.
export { defaultKeyFile } from './default-key-file.ts';
export type { Secrets } from './open-secrets.ts';
export { openSecrets } from './open-secrets.ts';
