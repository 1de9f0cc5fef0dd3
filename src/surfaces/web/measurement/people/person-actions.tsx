// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { PersonDetailReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { useDecideKind, useErase } from './people.data.ts';
import { kindNames } from './people-words.ts';

interface PersonProps {
  readonly person: PersonDetailReply;
}

/** What can be done about a person as a whole. */
export function PersonActions({ person }: PersonProps) {
  const [isKindOpen, kind] = useDisclosure(false);
  const [isEraseOpen, erase] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={kind.open}>
        Human, bot or agent
      </Button>
      <Button variant="default" onClick={erase.open}>
        Erase
      </Button>
      <Modal opened={isKindOpen} onClose={kind.close} title={`What is ${person.name}?`}>
        <KindForm person={person} onClose={kind.close} />
      </Modal>
      <Modal opened={isEraseOpen} onClose={erase.close} title={`Erase ${person.name}?`}>
        <EraseForm person={person} onClose={erase.close} />
      </Modal>
    </>
  );
}

interface FormProps extends PersonProps {
  readonly onClose: () => void;
}

function KindForm({ person, onClose }: FormProps) {
  const [kind, setKind] = useState(person.kind);
  const deciding = useDecideKind();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deciding.mutate({ id: person.id, kind }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <Select
        label="Kind"
        description="Figures count humans unless asked otherwise. It is remembered for these addresses."
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={KINDS.map((value) => ({ value, label: kindNames[value] }))}
        value={kind}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
      />
      <ErrorNote error={deciding.error} />
      <FormButtons pending={deciding.isPending} save="Decide" onClose={onClose} />
    </form>
  );
}

const KINDS = ['human', 'bot', 'agent'] as const;

function EraseForm({ person, onClose }: FormProps) {
  const erasing = useErase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erasing.mutate({ id: person.id }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      <p className={text.prose}>
        Pseudonyms take the place of all names and addresses, for good. Counts, days and
        organisations stay, so no figure changes, and a later scan keeps the person nameless. The
        repositories themselves, backups and reports handed out before are not reached.
      </p>
      <ErrorNote error={erasing.error} />
      <FormButtons pending={erasing.isPending} save="Erase for good" onClose={onClose} />
    </form>
  );
}
