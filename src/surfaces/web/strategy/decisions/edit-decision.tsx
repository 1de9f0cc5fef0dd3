// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { DecisionLogReply } from '#surfaces/contract';
import { addOrChange } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ObjectiveSelect } from '../../shell/objective-select.tsx';
import { useWords } from '../../shell/use-words.ts';
import { type DecisionDraft, draftOf, wordsOf } from './decision-draft.ts';
import { useAddDecision, useChangeDecision } from './decisions.data.ts';

interface EditDecisionProps {
  /** An open question to be changed or decided. */
  readonly decision?: DecisionLogReply | undefined;
  /** A decision that the new one takes the place of. */
  readonly instead?: DecisionLogReply | undefined;
  /** What a new one is about: `objective:3`. */
  readonly about?: string | undefined;
}

/** Button and form: a question, and if it is decided the choice with its reasons. */
export function EditDecision(props: EditDecisionProps) {
  const { decision, instead } = props;
  const name = decision ? 'Decide or change' : instead ? 'Decide again' : 'Write down a decision';
  return (
    <FormModal name={name} variant={decision || props.about ? 'default' : 'filled'}>
      {(close) => <DecisionForm {...props} onClose={close} />}
    </FormModal>
  );
}

function DecisionForm(props: EditDecisionProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => draftOf(props));
  const save = useSave(props);
  const hasPlace = props.about !== undefined || props.decision !== undefined;
  return (
    <Form save="Save" writing={save} onSave={() => save.run(words)} onClose={props.onClose}>
      <TextInput label="Question" required maxLength={500} data-autofocus {...field('question')} />
      <Textarea
        label="Options"
        description="One a line; what speaks for it and against it after a colon."
        rows={3}
        {...field('options')}
      />
      {!hasPlace && (
        <ObjectiveSelect label="About the objective" none="None" {...field('objectiveId')} />
      )}
      <TextInput
        label="Needed by"
        description="While it is open."
        type="date"
        {...field('neededBy')}
      />
      <Answer field={field} isMade={words.choice !== ''} />
    </Form>
  );
}

interface AnswerProps {
  readonly field: ReturnType<typeof useWords<DecisionDraft>>['field'];
  readonly isMade: boolean;
}

function Answer({ field, isMade }: AnswerProps) {
  return (
    <>
      <TextInput
        label="Choice"
        description="Leave it empty while it is open. What is decided stays."
        maxLength={500}
        {...field('choice')}
      />
      <Textarea label="Reasons" required={isMade} maxLength={5000} rows={3} {...field('reasons')} />
      {isMade && (
        <>
          <TextInput label="Decided by" required maxLength={200} {...field('decidedBy')} />
          <TextInput
            label="Decided on"
            description="Today where it is left out."
            type="date"
            {...field('decidedOn')}
          />
        </>
      )}
    </>
  );
}

function useSave(props: EditDecisionProps & { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const { run, ...save } = addOrChange({
    seen: props.decision,
    add: useAddDecision(),
    change: useChangeDecision(),
    onAdded: (id) => {
      props.onClose();
      if (props.about === undefined)
        void navigate({ to: '/strategy/decisions/$id', params: { id: String(id) } });
    },
    onChanged: props.onClose,
  });
  return { ...save, run: (draft: DecisionDraft) => run(wordsOf(draft, props)) };
}
