// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { RiskReply } from '#surfaces/contract';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { keyOf, keysOf, riskStateWords } from '../../shell/words.ts';
import { useAddRisk, useChangeRisk } from '../execution.data.ts';

type EditRiskProps =
  | { readonly risk: RiskReply; readonly initiativeId?: never }
  | { readonly risk?: never; readonly initiativeId: number };

/** Button and form: what may happen, how grave it is, who answers it and how. */
export function EditRisk(props: EditRiskProps) {
  const { risk } = props;
  if (risk === undefined) {
    return (
      <FormModal name="Add a risk">{(close) => <RiskForm {...props} onClose={close} />}</FormModal>
    );
  }
  return (
    <FormModal name="Change" title={risk.title} size="xs" label={`Change the risk: ${risk.title}`}>
      {(close) => <RiskForm {...props} onClose={close} />}
    </FormModal>
  );
}

const PROBABILITIES = ['1 hardly', '2 unlikely', '3 possible', '4 likely', '5 almost surely'];
const IMPACTS = ['1 hardly felt', '2 small', '3 felt', '4 great', '5 it ends the initiative'];

function RiskForm(props: EditRiskProps & { readonly onClose: () => void }) {
  const { risk, onClose } = props;
  const { words, field } = useWords(() => wordsOf(risk));
  const save = useSave(props);
  return (
    <Form save="Save" writing={save} onSave={() => save.run(words)} onClose={onClose}>
      <TextInput
        label="What may happen"
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <NativeSelect label="Probability" data={steps(PROBABILITIES)} {...field('probability')} />
      <NativeSelect label="Impact" data={steps(IMPACTS)} {...field('impact')} />
      <Textarea label="What we do about it" maxLength={2000} rows={2} {...field('response')} />
      <TextInput label="Owner" maxLength={200} {...field('owner')} />
      <TextInput label="Answer due" type="date" {...field('due')} />
      {risk !== undefined && (
        <NativeSelect
          label="State"
          data={keysOf(riskStateWords).map((value) => ({
            value,
            label: riskStateWords[value].word,
          }))}
          {...field('state')}
        />
      )}
    </Form>
  );
}

function steps(words: readonly string[]) {
  return words.map((label, index) => ({ value: String(index + 1), label }));
}

function wordsOf(risk: RiskReply | undefined) {
  return {
    title: risk?.title ?? '',
    probability: String(risk?.probability ?? 3),
    impact: String(risk?.impact ?? 3),
    response: risk?.response ?? '',
    owner: risk?.owner ?? '',
    due: risk?.due ?? '',
    state: risk?.state ?? 'open',
  };
}

function useSave({
  risk,
  initiativeId,
  onClose,
}: EditRiskProps & { readonly onClose: () => void }) {
  const add = useAddRisk();
  const change = useChangeRisk();
  const run = (words: ReturnType<typeof wordsOf>) => {
    const asked = {
      ...words,
      probability: Number(words.probability),
      impact: Number(words.impact),
      due: words.due === '' ? undefined : words.due,
      state: keyOf(riskStateWords, words.state) ?? 'open',
    };
    if (risk === undefined) add.mutate({ ...asked, id: initiativeId }, { onSuccess: onClose });
    else change.mutate({ ...asked, id: risk.id, revision: risk.revision }, { onSuccess: onClose });
  };
  return { run, ...either(add, change) };
}
