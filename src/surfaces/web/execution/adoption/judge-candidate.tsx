// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { keyOf, keysOf } from '../../shell/words.ts';
import { useJudgeCandidate } from './adoption.data.ts';
import classes from './adoption.module.css';
import { type AdoptionProps, type CandidateReply, fitWords } from './adoption-words.ts';
import { type Rows, useRows } from './use-rows.ts';

interface JudgeProps extends AdoptionProps {
  readonly candidate: CandidateReply;
}

/** Button and form: does it have what it must, and how good is it, each with its evidence. */
export function JudgeCandidate({ adoption, candidate }: JudgeProps) {
  return (
    <FormModal
      name="Judge"
      size="xs"
      width="xl"
      title={`Judge ${candidate.name}`}
      label={`Judge ${candidate.name}`}
    >
      {(close) => <JudgeForm adoption={adoption} candidate={candidate} onClose={close} />}
    </FormModal>
  );
}

interface Judged {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly evidence: string;
  readonly link: string;
}

function JudgeForm({
  adoption,
  candidate,
  onClose,
}: JudgeProps & { readonly onClose: () => void }) {
  const [seen] = useState(candidate);
  const answers = useRows(answersOf(candidate));
  const scores = useRows(scoresOf(adoption, candidate));
  const judge = useJudgeCandidate();
  const submit = () => {
    const { id, revision } = seen;
    judge.mutate(
      {
        id,
        revision,
        answers: answers.rows.map(({ key, value, evidence, link }) => ({
          key,
          answer: keyOf(fitWords, value) ?? 'unknown',
          evidence,
          link,
        })),
        scores: scores.rows.map(({ key, value, evidence, link }) => ({
          key,
          score: value === '' ? undefined : Number(value),
          evidence,
          link,
        })),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Form save="Keep it" writing={judge} isWhole onSave={submit} onClose={onClose}>
      {answers.rows.length + scores.rows.length === 0 && (
        <p className={text.prose}>
          Set must-haves and criteria first; what facts answer needs nobody.
        </p>
      )}
      <JudgedRows legend="Must-haves" rows={answers} choices={FITS} blank="unknown" />
      <JudgedRows legend="Scores" rows={scores} choices={SCORES} blank="" />
    </Form>
  );
}

function answersOf({ fit }: CandidateReply): readonly Judged[] {
  return fit.mustHaves
    .filter(({ fact }) => fact === undefined)
    .map(({ key, title, answer, evidence, link = '' }) => ({
      key,
      title,
      value: answer,
      evidence,
      link,
    }));
}

function scoresOf(
  { criteria }: AdoptionProps['adoption'],
  { scores }: CandidateReply,
): readonly Judged[] {
  return criteria.map(({ key, title }) => {
    const { score, evidence = '', link = '' } = scores[key] ?? {};
    return { key, title, value: score === undefined ? '' : String(score), evidence, link };
  });
}

const FITS = keysOf(fitWords).map((value) => ({ value, label: fitWords[value].word }));
const SCORES = [
  { value: '', label: 'not scored' },
  { value: '0', label: '0, not at all' },
  { value: '1', label: '1' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
  { value: '4', label: '4, as well as can be' },
];

interface JudgedRowsProps {
  readonly legend: string;
  readonly rows: Rows<Judged>;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The choice that needs no evidence. */
  readonly blank: string;
}

function JudgedRows({ legend, rows, choices, blank }: JudgedRowsProps) {
  if (rows.rows.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      {rows.rows.map((row) => (
        <div key={row.row} className={`${classes.row} ${classes.judged}`}>
          <span>{row.title}</span>
          <NativeSelect aria-label={row.title} data={[...choices]} {...rows.field(row, 'value')} />
          <TextInput
            aria-label={`Evidence: ${row.title}`}
            placeholder="Evidence"
            required={row.value !== blank}
            maxLength={2000}
            {...rows.field(row, 'evidence')}
          />
          <TextInput
            aria-label={`Link: ${row.title}`}
            placeholder="Link"
            type="url"
            maxLength={2000}
            {...rows.field(row, 'link')}
          />
        </div>
      ))}
    </fieldset>
  );
}
