// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { JsonObject } from '#platform/storage';

/** What the log says of risks, dependencies and benefits. One more is a line here. */
export const TELL_PROSPECTS: Readonly<Record<string, (detail: JsonObject) => string | undefined>> =
  {
    'execution/restore-initiative': told(
      z.object({ state: z.string() }),
      ({ state }) => `Taken over from files, ${state}.`,
    ),
    'execution/add-risk': told(
      z.object({ risk: z.string(), exposure: z.number() }),
      ({ risk, exposure }) => `Risk “${risk}” was added, ${exposure} of 25.`,
    ),
    'execution/change-risk': told(
      z.object({
        risk: z.string(),
        state: z.object({ from: z.string(), to: z.string() }),
        exposure: z.object({ from: z.number(), to: z.number() }),
      }),
      ({ risk, state, exposure }) => {
        const changes = [
          ...(state.from === state.to ? [] : [`${state.from} to ${state.to}`]),
          ...(exposure.from === exposure.to ? [] : [`${exposure.from} to ${exposure.to} of 25`]),
        ];
        const how = changes.length === 0 ? 'its words' : `from ${changes.join(', from ')}`;
        return `Risk “${risk}” was changed: ${how}.`;
      },
    ),
    'execution/put-team': told(
      z.object({
        members: z.object({ from: z.number(), to: z.number() }),
        hours: z.object({ from: z.number(), to: z.number() }),
      }),
      ({ members, hours }) =>
        `Team: members from ${members.from} to ${members.to}, hours from ${hours.from} to ${hours.to}.`,
    ),
    'execution/add-role': told(
      z.object({ role: z.string(), hours: z.number() }),
      ({ role, hours }) => `The role “${role}” was opened, ${hours} hours.`,
    ),
    'execution/change-role': told(
      z.object({ role: z.string(), reason: z.string() }),
      ({ role, reason }) =>
        reason === ''
          ? `The role “${role}” was changed.`
          : `The role “${role}” was closed: ${reason.replace(/\.$/, '')}.`,
    ),
    'execution/move-offer': told(
      z.object({ from: z.string(), to: z.string(), offerer: z.string(), hours: z.number() }),
      ({ from, to, offerer, hours }) =>
        `The offer of ${offerer}, ${hours} hours, went from ${from} to ${to}.`,
    ),
    'execution/add-dependency': told(
      z.object({ needs: z.string(), why: z.string() }),
      ({ needs, why }) => `It needs “${needs}” first${why === '' ? '' : `: ${why}`}.`,
    ),
    'execution/remove-dependency': told(
      z.object({ needs: z.string() }),
      ({ needs }) => `It does not need “${needs}” any more.`,
    ),
    'execution/add-benefit': told(
      z.object({
        benefit: z.string(),
        expected: z.number(),
        unit: z.string(),
        reviewOn: z.string(),
      }),
      ({ benefit, expected, unit, reviewOn }) =>
        `Benefit “${benefit}” was added: ${expected} ${unit}, looked at on ${reviewOn}.`,
    ),
    'execution/change-benefit': told(
      z.object({ benefit: z.string() }),
      ({ benefit }) => `Benefit “${benefit}” was changed.`,
    ),
    'execution/judge-benefit': told(
      z.object({ benefit: z.string(), outcome: z.string(), words: z.string() }),
      ({ benefit, outcome, words }) =>
        `Benefit “${benefit}” was judged ${outcome}: ${words.replace(/\.$/, '')}.`,
    ),
  };

function told<Shape extends z.ZodType>(shape: Shape, tell: (detail: z.infer<Shape>) => string) {
  return (detail: JsonObject) => {
    const { data } = shape.safeParse(detail);
    return data === undefined ? undefined : tell(data);
  };
}
