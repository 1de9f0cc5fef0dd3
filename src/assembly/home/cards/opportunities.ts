// SPDX-License-Identifier: Apache-2.0
import { QUADRANT_WORDS, type RatedProject } from '#pillars/execution';
import type { HomeAbout } from '../home-about.ts';
import { type HomeCard, several } from './home-card.ts';

const MOST_SHOWN = 3;

/** The upstream projects most worth the next hour, as they were rated last, without those that are not for whoever asks. */
export const opportunities = {
  id: 'opportunity',
  async read(about) {
    const { setAside } = await about.choices();
    const rated = await about.office.opportunities.rated(about.caller);
    const [best, ...others] = rated.filter(({ project }) => !setAside.has(project));
    if (best === undefined) return undefined;
    return {
      title: 'Worth your next hour',
      value: best.name,
      detail: `${quadrantText(best.quadrant)}. ${best.why} ${best.next}`,
      tone: 'neutral',
      items: others.slice(0, MOST_SHOWN - 1).map(({ project, name, quadrant, why }) => ({
        text: name,
        note: `${quadrantText(quadrant)}. ${why}`.trim(),
        tone: 'neutral' as const,
        to: toProject(project),
      })),
      action: { label: 'Look at it', to: toProject(best.project) },
    };
  },
} satisfies HomeCard;

/** What whoever asks has taken up and not ended. */
export const undertakings = {
  id: 'undertakings',
  async read(about) {
    const { undertakings: all } = await about.choices();
    const mine = all.filter(
      ({ actor, state }) =>
        actor === about.caller.actor && (state === 'taken' || state === 'submitted'),
    );
    const [first] = mine;
    if (first === undefined) return undefined;
    const named = await namesFor(about);
    return {
      title: 'What you have taken up',
      value: String(mine.length),
      detail: `${several(mine.length, 'contribution')} under way upstream`,
      tone: 'neutral',
      items: mine.slice(0, MOST_SHOWN).map((one) => ({
        text: one.what,
        note: `${named(one.project)}, ${one.state} since ${(one.submittedAt ?? one.takenAt).slice(0, 10)}`,
        tone: 'neutral' as const,
        to: toProject(one.project),
      })),
      action: { label: 'Say what became of it', to: toProject(first.project) },
    };
  },
} satisfies HomeCard;

/** What the whole office has under way upstream, and what came of it. */
export const contributions = {
  id: 'contributions',
  async read(about) {
    const { undertakings: all } = await about.choices();
    if (all.length === 0) return undefined;
    const merged = all.filter(({ state }) => state === 'merged').length;
    const open = all.filter(({ state }) => state === 'taken' || state === 'submitted');
    const named = await namesFor(about);
    const waiting = open.toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : 1));
    return {
      title: 'Our contributions upstream',
      value: `${open.length} under way`,
      detail: `${several(merged, 'change')} merged of ${several(all.length, 'thing')} taken up`,
      tone: 'neutral',
      items: waiting.slice(0, MOST_SHOWN).map((one) => ({
        text: one.what,
        note: `${named(one.project)}, ${one.state} since ${(one.submittedAt ?? one.takenAt).slice(0, 10)}`,
        tone: 'neutral' as const,
        to: toProject(one.project),
      })),
      action: { label: 'See all of them', to: '/execution/opportunities' },
    };
  },
} satisfies HomeCard;

/** With a capital, as it begins a sentence. */
function quadrantText(quadrant: RatedProject['quadrant']): string {
  const word = QUADRANT_WORDS[quadrant];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What projects are called; the key of one that is not among the rated. */
async function namesFor({ office, caller }: HomeAbout): Promise<(project: string) => string> {
  const rated = await office.opportunities.rated(caller);
  const names = new Map(rated.map(({ project, name }) => [project, name]));
  return (project) => names.get(project) ?? project;
}

function toProject(project: string): string {
  return `/execution/opportunities/${encodeURIComponent(project)}`;
}
