// SPDX-License-Identifier: Apache-2.0
import type { ProjectFacts, Quadrant } from '#engines/ranking';

/** What to do now about a project. */
export interface NextStep {
  readonly sentence: string;
  /** Where to do it, where there is such a place. */
  readonly address?: string | undefined;
}

interface About {
  readonly quadrant: Quadrant;
  readonly facts: ProjectFacts;
  /** `https://github.com/ada/lamp`, where it is known. */
  readonly repositoryUrl?: string | undefined;
}

/** The next step, by quadrant and by what hurts. */
export function nextStep(about: About): NextStep {
  return STEPS[about.quadrant](about);
}

const STEPS: Readonly<Record<Quadrant, (about: About) => NextStep>> = {
  contribute,
  'fund-or-exit': fundOrExit,
  relate: ({ facts: { funding = [] } }) => ({
    sentence:
      funding.length > 0
        ? 'It is in good hands: sponsor it, thank them, meet them.'
        : 'It is in good hands: thank them, speak at their meeting, tell them how you use it.',
    address: funding[0],
  }),
  watch: () => ({ sentence: 'Nothing now: it goes well, and it takes little from outside.' }),
};

function contribute({ facts, repositoryUrl }: About): NextStep {
  const { patches = 0, weaknesses } = facts;
  if (repositoryUrl === undefined) {
    return { sentence: 'Find out where it is made: ask its package registry.' };
  }
  if (patches > 0) {
    const which = patches === 1 ? 'the patch' : `the ${patches} patches`;
    return { sentence: `Send ${which} that you carry upstream.`, address: repositoryUrl };
  }
  const worst = (weaknesses?.critical ?? 0) + (weaknesses?.high ?? 0);
  if (worst > 0) {
    const sentence = 'Ask how you can help to mend the open weakness.';
    return { sentence, address: issuesOf(repositoryUrl) };
  }
  return {
    sentence: 'Take one of its open issues, or review a change that waits.',
    address: issuesOf(repositoryUrl),
  };
}

function fundOrExit({ facts, repositoryUrl }: About): NextStep {
  const { funding = [], deprecated, isArchived } = facts;
  if (deprecated !== undefined || isArchived) {
    return { sentence: 'Plan to leave it: nobody will mend it.', address: repositoryUrl };
  }
  const [channel] = funding;
  if (channel !== undefined) {
    return { sentence: 'Pay for the work: a change is not likely to land.', address: channel };
  }
  return {
    sentence: 'Offer them a maintainer or money, or plan to leave it.',
    address: repositoryUrl,
  };
}

// The forges that have their issues there.
const WITH_ISSUES = /^https:\/\/(?:github\.com|codeberg\.org)\/[^/]+\/[^/]+\/?$/;
const GITLAB = /^https:\/\/gitlab\.[^/]+\/.+/;

function issuesOf(address: string): string {
  const bare = address.replace(/\/$/, '');
  if (WITH_ISSUES.test(bare)) return `${bare}/issues`;
  return GITLAB.test(bare) ? `${bare}/-/issues` : bare;
}
