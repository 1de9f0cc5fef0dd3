// SPDX-License-Identifier: Apache-2.0
import type { DecisionLogReply } from '#surfaces/contract';

interface Place {
  readonly decision?: DecisionLogReply | undefined;
  readonly instead?: DecisionLogReply | undefined;
  readonly about?: string | undefined;
}

export type DecisionDraft = ReturnType<typeof draftOf>;

/** A decision in the fields of a form. */
export function draftOf({ decision, instead }: Place) {
  const begin = decision ?? instead;
  return {
    question: begin?.question ?? '',
    options: (begin?.options ?? [])
      .map(({ title, note }) => (note === '' ? title : `${title}: ${note}`))
      .join('\n'),
    objectiveId: '',
    neededBy: decision?.neededBy ?? '',
    choice: '',
    reasons: decision?.reasons ?? '',
    decidedBy: '',
    decidedOn: '',
  };
}

/** What the fields say. */
export function wordsOf(draft: DecisionDraft, { decision, instead, about }: Place) {
  const { objectiveId, options, ...rest } = draft;
  const known = (decision ?? instead)?.links.map(({ subject }) => subject) ?? [];
  return {
    question: rest.question,
    options: optionsIn(options),
    choice: orAbsent(rest.choice),
    reasons: rest.reasons,
    decidedBy: orAbsent(rest.decidedBy),
    decidedOn: orAbsent(rest.decidedOn),
    neededBy: orAbsent(rest.neededBy),
    supersedesId: decision?.supersedes?.id ?? instead?.id,
    subjects: [
      ...known,
      ...(about === undefined ? [] : [about]),
      ...(objectiveId === '' ? [] : [`objective:${objectiveId}`]),
    ],
  };
}

/** One a line: `Apache-2.0: everybody knows it`. */
function optionsIn(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(': ');
      return at < 1
        ? { title: line, note: '' }
        : { title: line.slice(0, at).trim(), note: line.slice(at + 2).trim() };
    });
}

function orAbsent(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
