// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Clock } from '#platform/clock';
import type { Storage, Transaction } from '#platform/storage';
import {
  actorNames,
  ensureFirstAdmin,
  ensureOrganisation,
  findSession,
  keepHomeRole,
  keepVisit,
  listOrganisations,
} from './accounts.ts';
import type { Identity, SignedIn, SignIn } from './identity.ts';
import { dropServedAt, keepServedAt, servedAt } from './served-at.ts';
import { newToken, tokenHash } from './token.ts';

// Long enough to read the console the next morning, short enough for a link left in a log.
const LINK_HOURS = 24;
const IDLE_DAYS = 30;
// A session in use is written to once an hour, not with every request.
const SEEN_HOURS = 1;

/** Opens the door at which people say who they are. */
export function openIdentity(storage: Storage, clock: Clock): Identity {
  const signIn = async (token: string): Promise<SignIn> => {
    const signedIn = await storage.system(async (transaction) => {
      await useLink(transaction, token, clock.now());
      const principal = await ensureFirstAdmin(transaction, clock.now());
      return startSession(transaction, principal, clock.now());
    });
    await note(storage, signedIn.principal, 'identity/sign-in');
    return signedIn;
  };

  const signOut = async (sessionToken: string): Promise<void> => {
    const ended = await storage.system((transaction) =>
      endSession(transaction, sessionToken, clock.now()),
    );
    if (ended !== undefined) await note(storage, ended, 'identity/sign-out');
  };

  return {
    organisations: () => storage.system(listOrganisations),
    ensureOrganisation: (name) =>
      storage.system((transaction) => ensureOrganisation(transaction, name)),
    isSetUp: () => storage.system(hasAccount),
    createSignInLink: () => storage.system((transaction) => createLink(transaction, clock.now())),
    servedAt: () => storage.system(servedAt),
    sayServedAt: (address) =>
      storage.system((transaction) => keepServedAt(transaction, address, clock.now())),
    sayGone: (address) => storage.system((transaction) => dropServedAt(transaction, address)),
    signIn,
    principalOf: (token) =>
      storage.system((transaction) => recognise(transaction, token, clock.now())),
    async chooseHomeRole(account, role) {
      await storage.system((transaction) => keepHomeRole(transaction, account.accountId, role));
      await note(storage, account, 'identity/choose-home');
    },
    visitHome: ({ accountId }) =>
      storage.system((transaction) => keepVisit(transaction, accountId, clock.now())),
    actorNames: (organisationId) =>
      storage.system((transaction) => actorNames(transaction, organisationId)),
    signOut,
  };
}

async function createLink(transaction: Transaction, now: Instant): Promise<string> {
  const token = newToken();
  await transaction.query('DELETE FROM identity_sign_in_link WHERE expires_at < $1', [now]);
  await transaction.query(
    `INSERT INTO identity_sign_in_link (token_hash, created_at, expires_at)
     VALUES ($1, $2, $2::timestamptz + make_interval(hours => $3))`,
    [tokenHash(token), now, LINK_HOURS],
  );
  return token;
}

/** Marks the link as used. Of two requests with one token the second waits for the row, then finds it used. */
async function useLink(transaction: Transaction, token: string, now: Instant): Promise<void> {
  const used = await transaction.query(
    `UPDATE identity_sign_in_link SET used_at = $2
     WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING token_hash`,
    [tokenHash(token), now],
  );
  if (used.length === 0) throw uselessLink();
}

async function startSession(
  transaction: Transaction,
  principal: SignedIn,
  now: Instant,
): Promise<SignIn> {
  const sessionToken = newToken();
  await transaction.query(
    'DELETE FROM identity_session WHERE seen_at <= $1::timestamptz - make_interval(days => $2)',
    [now, IDLE_DAYS],
  );
  await transaction.query(
    'INSERT INTO identity_session (token_hash, account_id, created_at, seen_at) VALUES ($1, $2, $3, $3)',
    [tokenHash(sessionToken), principal.accountId, now],
  );
  return { sessionToken, principal };
}

async function recognise(
  transaction: Transaction,
  sessionToken: string,
  now: Instant,
): Promise<SignedIn | undefined> {
  const hash = tokenHash(sessionToken);
  const found = await findSession(transaction, { hash, now, idleDays: IDLE_DAYS });
  await transaction.query(
    `UPDATE identity_session SET seen_at = $2
     WHERE token_hash = $1 AND seen_at < $2::timestamptz - make_interval(hours => $3)`,
    [hash, now, SEEN_HOURS],
  );
  return found;
}

async function endSession(
  transaction: Transaction,
  sessionToken: string,
  now: Instant,
): Promise<SignedIn | undefined> {
  const hash = tokenHash(sessionToken);
  const found = await findSession(transaction, { hash, now, idleDays: IDLE_DAYS });
  await transaction.query('DELETE FROM identity_session WHERE token_hash = $1', [hash]);
  return found;
}

async function hasAccount(transaction: Transaction): Promise<boolean> {
  const accounts = await transaction.query('SELECT FROM identity_account LIMIT 1');
  return accounts.length > 0;
}

/** The log stands behind the wall and accounts before it, so the entry is a transaction of its own. */
function note(storage: Storage, principal: SignedIn, action: string): Promise<void> {
  return storage.write(principal, { action, subject: principal.actor }, () => Promise.resolve());
}

function uselessLink(): Refusal {
  return new Refusal(
    'not-signed-in',
    'identity/useless-link',
    'This sign-in link is unknown, was used already, or is older than 24 hours.',
    'Make a new one on the machine where Lanthorn runs.',
  );
}
