// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const objectiveId = words.objective === '' ? undefined : Number(words.objective);
    make.mutate({ id, title: words.title, objectiveId }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        It begins as an idea with the reason of the decision, and the expected benefit if there is
        one. Plan and budget are made there.
      </p>
      <TextInput label="Title" required maxLength={200} data-autofocus {...field('title')} />
      <ObjectiveSelect label="Objective it serves" none="None" {...field('objective')} />
      <ErrorNote error={make.error} />
      <FormButtons pending={make.isPending} save="Make it" onClose={onClose} />
    </form>
  );
}
