// SPDX-License-Identifier: Apache-2.0
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '#model';

/** Seals secrets and opens them again. */
export interface Secrets {
  /** `purpose` says what it is and whose; what was sealed for one purpose opens for no other. */
  seal(secret: string, purpose: string): Promise<Uint8Array>;
  /** Refuses what was sealed with another key or for another purpose, and what was changed. */
  open(sealed: Uint8Array, purpose: string): Promise<string>;
}

const KEY_BYTES = 32;
// What follows is laid out as 12 bytes of nonce, 16 of tag, and the secret.
const LAYOUT = 1;
const NONCE_END = 13;
const TAG_END = 29;

/** The key is read from the file when it is first needed, and made there when there is none. */
export function openSecrets(keyFile: string): Secrets {
  let known: Promise<Buffer> | undefined;
  const key = () => {
    known ??= keyIn(keyFile).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    async seal(secret, purpose) {
      const nonce = randomBytes(NONCE_END - 1);
      const cipher = createCipheriv('aes-256-gcm', await key(), nonce).setAAD(Buffer.from(purpose));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.getAuthTag(), text]);
    },
    async open(sealed, purpose) {
      const secret = opened(Buffer.from(sealed), await key(), purpose);
      if (secret === undefined) throw cannotOpen(keyFile);
      return secret;
    },
  };
}

function opened(sealed: Buffer, key: Buffer, purpose: string): string | undefined {
  if (sealed[0] !== LAYOUT || sealed.length < TAG_END) return undefined;
  try {
    const nonce = sealed.subarray(1, NONCE_END);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(sealed.subarray(NONCE_END, TAG_END));
    const text = Buffer.concat([decipher.update(sealed.subarray(TAG_END)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return undefined;
  }
}

async function keyIn(file: string): Promise<Buffer> {
  try {
    return (await keyOf(file)) ?? (await makeKey(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'unavailable',
      'secrets/no-key',
      `The key for secrets cannot be kept in ${file}: ${error instanceof Error ? error.message : error}.`,
      'Name a file that can be written with --secret-key.',
    );
  }
}

async function keyOf(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Refusal(
    'unavailable',
    'secrets/bad-key',
    `${file} holds no key: expected ${KEY_BYTES} bytes in base64.`,
    'Put the right file there, or move it away for a new key; secrets are then entered anew.',
  );
}

async function makeKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  const key = randomBytes(KEY_BYTES);
  try {
    await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    // Another process may have been faster; its key is the one.
    const other = await keyOf(file);
    if (other === undefined) throw error;
    return other;
  }
}

function cannotOpen(keyFile: string): Refusal {
  return new Refusal(
    'unavailable',
    'secrets/other-key',
    `A stored secret cannot be opened with the key in ${keyFile}: it was sealed with another.`,
    'Bring the right key file, or enter the token or secret anew.',
  );
}
