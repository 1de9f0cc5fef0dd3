// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { RadarReply } from '#surfaces/contract';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { ReasonForm } from '../../shell/reason-form.tsx';
import { useWords } from '../../shell/use-words.ts';
import { keyOf, keysOf } from '../../shell/words.ts';
import { useAddEntry, useChangeEntry, useRemoveEntry } from './radar.data.ts';
import { ringSentences, ringWords } from './radar-words.ts';

type Entry = RadarReply['entries'][number];

interface EditEntryProps {
  readonly quadrants: readonly string[];
  /** Absent for a new one. */
  readonly entry?: Entry | undefined;
}

/** Button and form: a technology that no adoption speaks of, with the reason. */
export function EditEntry(props: EditEntryProps) {
  const { entry } = props;
  return entry === undefined ? (
    <FormModal name="Set by hand">{(close) => <EntryForm {...props} onClose={close} />}</FormModal>
  ) : (
    <FormModal name="Change" size="xs" title={entry.name} label={`Change ${entry.name}`}>
      {(close) => <EntryForm {...props} onClose={close} />}
    </FormModal>
  );
}

function EntryForm({
  quadrants,
  entry,
  onClose,
}: EditEntryProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({
    name: entry?.name ?? '',
    quadrant: String(entry?.quadrant ?? 1),
    ring: entry?.ring ?? 'assess',
    reason: entry?.reason ?? '',
  }));
  const add = useAddEntry();
  const change = useChangeEntry();
  const submit = () => {
    const ring = keyOf(ringWords, words.ring) ?? 'assess';
    const asked = { ...words, ring, quadrant: Number(words.quadrant) };
    if (entry === undefined) add.mutate(asked, { onSuccess: onClose });
    else
      change.mutate({ ...asked, id: entry.id, revision: entry.revision }, { onSuccess: onClose });
  };
  return (
    <Form save="Save" writing={either(add, change)} onSave={submit} onClose={onClose}>
      <TextInput label="Technology" required maxLength={200} data-autofocus {...field('name')} />
      <NativeSelect
        label="Quadrant"
        data={quadrants.map((name, place) => ({ value: String(place + 1), label: name }))}
        {...field('quadrant')}
      />
      <NativeSelect
        label="Ring"
        data={keysOf(ringWords).map((value) => ({
          value,
          label: `${value}: ${ringSentences[value]}`,
        }))}
        {...field('ring')}
      />
      <Textarea label="Why" required maxLength={2000} rows={2} {...field('reason')} />
    </Form>
  );
}

/** Takes an entry by hand away; what an adoption says counts again. */
export function RemoveEntry({ entry: { id, revision, name } }: { readonly entry: Entry }) {
  const removing = useRemoveEntry();
  return (
    <FormModal name="Take away" size="xs" title={`Take away ${name}`} label={`Take away ${name}`}>
      {(close) => (
        <ReasonForm
          description="It goes into the log."
          save="Take it away"
          saving={removing}
          onSave={(reason) => removing.mutate({ id, revision, reason }, { onSuccess: close })}
          onClose={close}
        >
          Editions that show it stay as they are. What an adoption says of it counts again.
        </ReasonForm>
      )}
    </FormModal>
  );
}
