// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { PersonDetailReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
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
  const submit = () => {
    deciding.mutate({ id: person.id, kind }, { onSuccess: onClose });
  };
  return (
    <Form save="Decide" writing={deciding} onSave={submit} onClose={onClose}>
      <Select
        label="Kind"
        description="Figures count humans unless asked otherwise. It is remembered for these addresses."
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={KINDS.map((value) => ({ value, label: kindNames[value] }))}
        value={kind}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
      />
    </Form>
  );
}

const KINDS = ['human', 'bot', 'agent'] as const;

function EraseForm({ person, onClose }: FormProps) {
  const erasing = useErase();
  const submit = () => {
    erasing.mutate({ id: person.id }, { onSuccess: onClose });
  };
  return (
    <Form save="Erase for good" writing={erasing} onSave={submit} onClose={onClose}>
      <p className={text.prose}>
        Pseudonyms take the place of all names and addresses, for good. Counts, days and
        organisations stay, so no figure changes, and a later scan keeps the person nameless. The
        repositories themselves, backups and reports handed out before are not reached.
      </p>
    </Form>
  );
}
