// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ObjectiveSelect } from '../../shell/objective-select.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { useMakeInitiative } from './adoption.data.ts';
import type { AdoptionProps } from './adoption-words.ts';

/** Button and form: the initiative that carries the decision out. */
export function MakeInitiative({ adoption }: AdoptionProps) {
  return (
    <FormModal name="Make an initiative">
      {(close) => <InitiativeForm adoption={adoption} onClose={close} />}
    </FormModal>
  );
}

function InitiativeForm({ adoption, onClose }: AdoptionProps & { readonly onClose: () => void }) {
  const { id, decision, candidates } = adoption;
  const chosen = candidates.find((one) => one.id === decision?.candidateId)?.name ?? '';
  const { words, field } = useWords(() => ({ title: `Introduce ${chosen}`, objective: '' }));
  const make = useMakeInitiative();
  const submit = () => {
    const objectiveId = words.objective === '' ? undefined : Number(words.objective);
    make.mutate({ id, title: words.title, objectiveId }, { onSuccess: onClose });
  };
  return (
    <Form save="Make it" writing={make} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        It begins as an idea with the reason of the decision, and the expected benefit if there is
        one. Plan and budget are made there.
      </p>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <ObjectiveSelect label="Objective it serves" none="None" {...field('objective')} />
    </Form>
  );
}
