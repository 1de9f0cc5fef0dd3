// SPDX-License-Identifier: Apache-2.0
import { classOf } from '../catalog/index.ts';
import { clauseOf, exceptionWaives } from '../obligations/index.ts';
import type { Opinion } from './answer.ts';
import type { How } from './how.ts';
import { isAmong } from './is-among.ts';
import { reachClauseOf, reachOf } from './reach.ts';
import {
  COMBINATIONS,
  LINKING_PERMISSIONS,
  RELICENSINGS,
  type Relicensing,
} from './relicensing.ts';
import { BARS, RESTRICTIONS } from './restrictions.ts';
import type { Version } from './versions.ts';

interface Pair {
  readonly outbound: Version;
  readonly inbound: Version;
  readonly how: How;
}

type Question = (pair: Pair) => Opinion | undefined;

/** Asked in this order; the first that can tell answers. */
const QUESTIONS: readonly Question[] = [
  sameLicense,
  sideBySide,
  limitedUse,
  permittedByException,
  relicensed,
  combinedByAgreement,
  restrictedFurther,
  byReach,
];

/** May a work that goes out under one version take in a work under another in this way? */
export function judgePair({ outbound, inbound, how }: Pair): Opinion {
  // Exceptions speak of linking and of what a tool writes, not of taking files over.
  const isTakenOver = how === 'copied' || how === 'modified';
  const meant = isTakenOver ? { ...inbound, exception: undefined } : inbound;
  for (const question of QUESTIONS) {
    const opinion = question({ outbound, inbound: meant, how });
    if (opinion !== undefined) return doubted(opinion, outbound.exception ?? meant.exception);
  }
  throw new Error('The last question answers every pair');
}

// An exception that has not said yes so far may still permit what its licence alone forbids.
function doubted(opinion: Opinion, exception: string | undefined): Opinion {
  if (opinion.answer !== 'no' || exception === undefined) return opinion;
  const reason = `${opinion.reason} Whether ${exception} permits it, its text says.`;
  return { ...opinion, answer: 'depends', reason };
}

function sameLicense({ outbound, inbound }: Pair): Opinion | undefined {
  if (outbound.id !== inbound.id) return undefined;
  return { answer: 'yes', reason: `Both are under ${inbound.id}.`, clauses: [] };
}

// Two processes, or two works on one medium: no licence of open source reaches that far, but two do that are not open.
function sideBySide({ inbound, how }: Pair): Opinion | undefined {
  if (how !== 'separate' && how !== 'aggregate') return undefined;
  if (isLimited(inbound)) return undefined;
  const word = how === 'separate' ? 'Programs of their own' : 'A mere collection';
  const doubt =
    how === 'separate' && reachOf(inbound) === 'work'
      ? ' As long as they only talk over pipes, sockets or command lines, and not as parts of one program.'
      : '';
  return {
    answer: 'yes',
    reason: `${word}: each work keeps its licence.${doubt}`,
    clauses: aggregateClause(inbound),
  };
}

function aggregateClause({ id }: Version): readonly string[] {
  if (/^A?GPL-3/.test(id)) return [`${id} section 5`];
  return /^A?GPL-/.test(id) ? [`${id} section 2`] : [];
}

function isLimited({ id }: Version): boolean {
  const kind = classOf(id);
  return kind === 'source-available' || kind === 'proprietary';
}

function limitedUse({ outbound, inbound }: Pair): Opinion | undefined {
  if (!isLimited(inbound)) return undefined;
  const clauses = [clauseOf(inbound.id, 'use') ?? inbound.id];
  const bar = barOf(outbound);
  if (bar !== undefined) {
    const reason = `${inbound.id} limits the use of the work; ${outbound.id} forbids further restrictions.`;
    return { answer: 'no', reason, clauses: [...clauses, bar.clause] };
  }
  if (reachOf(inbound) === 'work') return undefined;
  const reason = `The limits of use of ${inbound.id} would hold for the whole; read whether yours is within them.`;
  return { answer: 'depends', reason, clauses };
}

function permittedByException({ outbound, inbound, how }: Pair): Opinion | undefined {
  const isLinked = how === 'static' || how === 'dynamic';
  if (!isLinked) return undefined;
  const linkable = [inbound, outbound].find(
    ({ exception }) => exception && exceptionWaives(exception, 'whole-work-license'),
  );
  if (linkable?.exception !== undefined) {
    const reason = `${linkable.exception} lets works under other terms be linked with the work under ${linkable.id}, which stays under it.`;
    return { answer: 'yes', reason, clauses: [linkable.exception] };
  }
  const permission = LINKING_PERMISSIONS.find(
    ({ exceptions, inbound: ids }) =>
      isAmong(exceptions, outbound.exception) && isAmong(ids, inbound.id),
  );
  if (permission === undefined || outbound.exception === undefined) return undefined;
  return {
    answer: 'yes',
    reason: `${outbound.exception} permits linking with ${inbound.id}.`,
    clauses: [outbound.exception],
  };
}

function relicensed({ outbound, inbound }: Pair): Opinion | undefined {
  const row = relicensingOf(inbound.id, outbound.id);
  if (row === undefined) return undefined;
  const clauses = [`${inbound.id} ${row.clause}`];
  const says = `${inbound.id} lets the work go on under ${outbound.id}.`;
  if (row.only !== undefined) return { answer: 'depends', reason: row.only, clauses };
  if (row.thisVersionOnly && outbound.isOpenEnded) {
    const reason = `${says} It does not name later versions, which the outbound licence offers as well.`;
    return { answer: 'depends', reason, clauses };
  }
  return { answer: 'yes', reason: says, clauses };
}

function relicensingOf(from: string, to: string): Relicensing | undefined {
  return RELICENSINGS.find((row) => isAmong(row.from, from) && isAmong(row.to, to));
}

function combinedByAgreement({ outbound, inbound }: Pair): Opinion | undefined {
  const row = COMBINATIONS.find(
    (each) => each.outbound === outbound.id && each.inbound === inbound.id,
  );
  if (row === undefined) return undefined;
  return {
    answer: 'yes',
    reason: `The two may be combined; the part under ${inbound.id} stays under it, and what it asks of network use holds for the combination.`,
    clauses: [row.clause],
  };
}

function barOf({ id }: Version) {
  return BARS.find(({ ids }) => isAmong(ids, id));
}

function restrictedFurther({ outbound, inbound }: Pair): Opinion | undefined {
  const bar = barOf(outbound);
  if (bar === undefined) return undefined;
  const restriction = RESTRICTIONS.find(
    ({ ids, onlyBy }) => isAmong(ids, inbound.id) && (onlyBy ?? bar.generation) === bar.generation,
  );
  if (restriction === undefined) return undefined;
  const { by, what, unclear } = restriction;
  const clauses = [clauseOf(inbound.id, by) ?? inbound.id, bar.clause];
  if (unclear !== undefined) return { answer: 'depends', reason: unclear, clauses };
  const reason = `${inbound.id} ${what}; ${outbound.id} forbids such further restrictions.`;
  return { answer: 'no', reason, clauses };
}

function byReach(pair: Pair): Opinion {
  const { outbound, inbound, how } = pair;
  const reach = reachOf(inbound);
  if (reach === 'unread') return unread(pair);
  if (reach === 'none') {
    const reason = `${inbound.id} asks nothing of the rest of the work; keep what it wants passed on.`;
    return { answer: 'yes', reason, clauses: [] };
  }
  const clauses = [reachClauseOf(inbound)];
  if (reach === 'work') return wholeWork(pair, clauses);
  if (reach === 'derived') return derivedWork(pair, clauses);
  const bar = barOf(outbound);
  if (bar !== undefined) {
    const reason = `${inbound.id} keeps its part under itself; ${outbound.id} wants the whole under itself.`;
    return { answer: 'no', reason, clauses: [...clauses, bar.clause] };
  }
  if (reach === 'library') return library(inbound, how, clauses);
  const kept = `Its files stay under ${inbound.id}, with their source; the rest may be under ${outbound.id}.`;
  return { answer: 'yes', reason: kept, clauses };
}

function unread({ outbound, inbound }: Pair): Opinion {
  const kind = classOf(inbound.id);
  const isLight = kind === 'permissive' || kind === 'public-domain';
  if (isLight && barOf(outbound) === undefined) {
    const reason = `${inbound.id} is ${kind}; what it wants passed on is not in the catalogue.`;
    return { answer: 'yes', reason, clauses: [] };
  }
  const reason = `Nobody has read ${inbound.id} into the catalogue; its text has to be looked at.`;
  return { answer: 'depends', reason, clauses: [] };
}

function wholeWork({ outbound, inbound }: Pair, clauses: readonly string[]): Opinion {
  const wants = `${inbound.id} wants everything combined with it under itself`;
  if (classOf(outbound.id) === 'unknown') {
    const reason = `${wants}; nobody has read whether ${outbound.id} is that.`;
    return { answer: 'depends', reason, clauses };
  }
  const back = relicensingOf(outbound.id, inbound.id);
  const instead =
    back === undefined || back.only !== undefined
      ? ''
      : ` ${outbound.id} ${back.clause} lets you pass on the whole under ${inbound.id} instead.`;
  return {
    answer: 'no',
    reason: `${wants}, and ${outbound.id} is another licence.${instead}`,
    clauses,
  };
}

function derivedWork({ outbound, inbound, how }: Pair, clauses: readonly string[]): Opinion {
  const follows = `${inbound.id} follows works made of it`;
  if (how === 'copied' || how === 'modified') {
    const reason = `${follows}; what contains its files would have to be under it, not under ${outbound.id}.`;
    return { answer: 'no', reason, clauses };
  }
  const reason = `${follows}. Experts differ on whether linking makes such a work; the law that applies decides.`;
  return { answer: 'depends', reason, clauses };
}

function library(inbound: Version, how: How, clauses: readonly string[]): Opinion {
  if (how === 'dynamic') {
    const reason = `A program may use the library under its own terms, if users can replace the library and those terms permit reverse engineering for that.`;
    return { answer: 'yes', reason, clauses };
  }
  if (how === 'static') {
    const reason = `Only if the object files or source of the application go along, so that the library can be replaced.`;
    return { answer: 'depends', reason, clauses };
  }
  const reason = `Only while its files remain a library of their own under ${inbound.id}; files within the program's own code put that code under it.`;
  return { answer: 'depends', reason, clauses };
}
