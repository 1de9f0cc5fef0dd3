// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { Identity } from '#platform/identity';

/** What people are called. */
interface People {
  readonly identity: Pick<Identity, 'actorNames'>;
}

/** Fields that say who; elsewhere an account is a key by which something is looked up. */
const WHO: ReadonlySet<string> = new Set([
  'actor',
  'by',
  'madeBy',
  'onlyFor',
  'decidedBy',
  'askedBy',
  'setBy',
]);
const ACCOUNT = /\baccount:\d+\b/g;

/** A room whose replies, and refusals, say who did something by name. What has no account, such as a command, stays. */
export function sayingWho<Room extends object>(office: People, room: Room): Room {
  return new Proxy(room, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'function') return value;
      return (caller: unknown, ...rest: readonly unknown[]) => {
        const reply: unknown = Reflect.apply(value, target, [caller, ...rest]);
        if (!(reply instanceof Promise) || !isPrincipal(caller)) return reply;
        return reply.then(
          (found: unknown) => byName(office, caller, found),
          async (error: unknown) => Promise.reject(await worded(office, caller, error)),
        );
      };
    },
  });
}

/** The reply with names in the fields that say who; what holds none is the same as before. */
export async function byName<Reply>(
  { identity }: People,
  { organisationId }: Principal,
  reply: Reply,
): Promise<Reply> {
  if (!saysAccount(reply)) return reply;
  return named(reply, await identity.actorNames(organisationId));
}

function isPrincipal(value: unknown): value is Principal {
  return typeof value === 'object' && value !== null && 'organisationId' in value;
}

/** Only lists and plain fields are looked through: no streams, no bytes, no maps. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function saysAccount(value: unknown, field = ''): boolean {
  if (typeof value === 'string') return WHO.has(field) && value.startsWith('account:');
  if (Array.isArray(value)) return value.some((one) => saysAccount(one));
  if (!isPlain(value)) return false;
  return Object.entries(value).some(([name, one]) => saysAccount(one, name));
}

function named<Value>(value: Value, people: ReadonlyMap<string, string>, field?: string): Value;
function named(value: unknown, people: ReadonlyMap<string, string>, field = ''): unknown {
  if (typeof value === 'string') return WHO.has(field) ? (people.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => named(one, people));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, named(one, people, name)]),
  );
}

/** A refusal is not handled here, only said in words that people know. */
async function worded(
  { identity }: People,
  { organisationId }: Principal,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof Refusal) || error.message.match(ACCOUNT) === null) return error;
  const people = await identity.actorNames(organisationId);
  const message = error.message.replaceAll(ACCOUNT, (actor) => people.get(actor) ?? actor);
  return new Refusal(error.kind, error.code, message, error.next);
}
