// SPDX-License-Identifier: Apache-2.0
import type { HomeCard } from './home-card.ts';

/** Objectives without work: where nobody has begun yet. */
export const firstInitiative = {
  id: 'first-initiative',
  async read(about) {
    const { items } = await about.portfolio();
    if (items.length > 0) return undefined;
    return {
      title: 'Spent of the budget',
      value: 'No initiative yet',
      detail: 'Spend, forecast and value are told of initiatives. A template brings some along.',
      tone: 'neutral',
      action: { label: 'Take over a template', to: '/strategy/templates' },
    };
  },
} satisfies HomeCard;

/** Without a forge nobody knows whether newcomers get an answer. */
export const firstForge = {
  id: 'first-forge',
  async read({ office, caller, repositories }) {
    const connections = await office.forges.connections(caller);
    if (connections.length > 0) return undefined;
    return {
      title: 'Answers to newcomers',
      value: 'Not known yet',
      detail: `No forge is connected to your ${repositories === 1 ? 'repository' : 'repositories'}: issues, change requests and how soon they are answered stand there.`,
      tone: 'unknown',
      action: { label: 'Connect a forge', to: '/admin/forges' },
    };
  },
} satisfies HomeCard;

/** Where nobody has said yet which help is wanted. */
export const firstRole = {
  id: 'first-role',
  async read({ office, caller }) {
    const { roles, offers } = await office.offers.board(caller);
    if (roles.length + offers.length > 0) return undefined;
    return {
      title: 'Open roles',
      value: 'None',
      detail: 'Say which help an initiative wants; people and partners offer hours for it.',
      tone: 'neutral',
      action: { label: 'See how', to: '/execution/roles' },
    };
  },
} satisfies HomeCard;

/** Who the people behind the figures are, before anybody thanks them. */
export const identities = {
  id: 'identities',
  async read({ office, caller }) {
    const { total } = await office.whoIsWho.people(caller, { limit: 1 });
    if (total === 0) return undefined;
    return {
      title: 'People who contributed',
      value: total.toLocaleString('en-GB'),
      detail: 'Who came, who stayed, and for whom they work.',
      tone: 'neutral',
      action: { label: 'See who they are', to: '/measurement/people' },
    };
  },
} satisfies HomeCard;
