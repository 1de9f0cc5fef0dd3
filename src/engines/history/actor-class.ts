// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Identity } from '#model';
import {
  AGENT_ADDRESSES,
  AGENT_NAMES,
  AUTOMATION_WORDS,
  BOT_ADDRESSES,
  BOT_NAMES,
} from './known-actors.ts';

// "49699333+dependabot[bot]@users.noreply.github.com" and "dependabot[bot]@users.noreply.github.com"
const FORGE_LOGIN = /^(?:\d+\+)?(?<login>[^@]+)@users\.noreply\./;
// "release-bot", "snyk_bot", "l10n.bot", "Weblate (bot)", "ci-robot"; a space is not enough: Jan Bot is a person.
const BOT_WORD = /[-_.([](?:ro)?bot[\])]?$/i;
// "ImgBot", "PyPIBot"
const CAMEL_BOT = /^\S*[a-z0-9]Bot$|^[A-Z]{2,}Bot$/;
const SPACED_BOT = /^(?<what>.+?)[ ](?:ro)?bot(?: account)?$/i;

/**
 * Human, bot or coding agent, by name and address alone.
 *
 * Only marks that no person carries count: `[bot]`, a word of its own as in "release-bot", and the known lists. The
 * letters "bot" inside a name prove nothing: Talbot and Abbott are people.
 */
export function actorClassOf(identity: Identity): ActorClass {
  const name = identity.name.trim();
  const email = identity.email.trim().toLowerCase();
  const login = FORGE_LOGIN.exec(email)?.groups?.login ?? '';
  const labels = [name.toLowerCase(), login].map((label) => label.replace(/\[bot\]$/, ''));
  if (AGENT_ADDRESSES.has(email) || isMarkedAgent(name, login, labels)) return 'agent';
  if (BOT_ADDRESSES.has(email) || labels.some((label) => BOT_NAMES.has(label))) return 'bot';
  if (BOT_WORD.test(name) || BOT_WORD.test(login) || CAMEL_BOT.test(name)) return 'bot';
  return isAutomation(name) ? 'bot' : 'human';
}

// A bare "Claude" or "Devin" is a first name; without the address only a forge's application mark tells the agent.
function isMarkedAgent(name: string, login: string, labels: readonly string[]): boolean {
  const isApplication = /\[bot\]$/i.test(name) || login.endsWith('[bot]');
  return labels.some((label) => {
    const known = AGENT_NAMES.get(label);
    return known === 'always' || (known === 'as-application' && isApplication);
  });
}

function isAutomation(name: string): boolean {
  const what = SPACED_BOT.exec(name)?.groups?.what ?? '';
  return what
    .toLowerCase()
    .split(/[\s\-_/]+/)
    .some((word) => AUTOMATION_WORDS.has(word));
}
