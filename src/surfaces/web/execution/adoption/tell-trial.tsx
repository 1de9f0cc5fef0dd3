// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { keyOf, keysOf } from '../../shell/words.ts';
import { useTellTrial } from './adoption.data.ts';
import classes from './adoption.module.css';
import { type AdoptionProps, trialOutcomeWords } from './adoption-words.ts';
import { useRows } from './use-rows.ts';

interface TellProps extends AdoptionProps {
  readonly trial: NonNullable<AdoptionProps['adoption']['trial']>;
}

/** Button and form: what came of each criterion with each candidate, and the answers to the questions. */
export function TellTrial(props: TellProps) {
  return (
    <FormModal
      name="Say what came of it"
      title="What came of the trial"
      width="xl"
      variant="filled"
    >
      {(close) => <TellForm {...props} onClose={close} />}
    </FormModal>
  );
}

const OUTCOMES = [
  { value: '', label: 'not told yet' },
  ...keysOf(trialOutcomeWords).map((value) => ({ value, label: trialOutcomeWords[value].word })),
];

function TellForm({ adoption, trial, onClose }: TellProps & { readonly onClose: () => void }) {
  const [{ id, revision, candidates }] = useState(adoption);
  const results = useRows(resultsOf(trial));
  const answers = useRows(
    trial.questions.map(({ question, answer = '' }) => ({ question, answer })),
  );
  const tell = useTellTrial();
  const submit = () => {
    const told = results.rows.flatMap(({ key, candidateId, outcome, words }) => {
      const known = keyOf(trialOutcomeWords, outcome);
      return known === undefined ? [] : [{ key, candidateId, outcome: known, words }];
    });
    const said = answers.rows.map(({ answer }, place) => ({ place, answer }));
    tell.mutate({ id, revision, results: told, answers: said }, { onSuccess: onClose });
  };
  const nameOf = (wanted: number) => candidates.find((one) => one.id === wanted)?.name ?? '';
  return (
    <Form save="Keep it" writing={tell} isWhole onSave={submit} onClose={onClose}>
      {results.rows.map((row) => {
        const name = `${row.title} (${nameOf(row.candidateId)})`;
        return (
          <div key={row.row} className={`${classes.row} ${classes.told}`}>
            <span>{name}</span>
            <NativeSelect aria-label={name} data={OUTCOMES} {...results.field(row, 'outcome')} />
            <TextInput
              aria-label={`Found: ${name}`}
              placeholder="What was found"
              required={row.outcome !== ''}
              maxLength={2000}
              {...results.field(row, 'words')}
            />
          </div>
        );
      })}
      {answers.rows.map((row) => (
        <TextInput
          key={row.row}
          label={row.question}
          maxLength={2000}
          {...answers.field(row, 'answer')}
        />
      ))}
    </Form>
  );
}

function resultsOf({ criteria, candidateIds }: TellProps['trial']) {
  return criteria.flatMap(({ key, title, results }) =>
    candidateIds.map((candidateId) => {
      const { outcome = '', words = '' } =
        results.find((one) => one.candidateId === candidateId) ?? {};
      return { key, title, candidateId, outcome: String(outcome), words };
    }),
  );
}
