// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { RadarReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useNameQuadrants } from './radar.data.ts';

interface NameQuadrantsProps {
  readonly radar: RadarReply;
}

/** Button and form: what the four quadrants are called here. */
export function NameQuadrants({ radar }: NameQuadrantsProps) {
  return (
    <FormModal name="Name the quadrants">
      {(close) => <NamesForm radar={radar} onClose={close} />}
    </FormModal>
  );
}

const PLACES = ['top left', 'top right', 'bottom left', 'bottom right'];

function NamesForm({ radar, onClose }: NameQuadrantsProps & { readonly onClose: () => void }) {
  const { quadrants, revision } = radar;
  const { words, field } = useWords(
    (): Readonly<Record<string, string>> =>
      Object.fromEntries(quadrants.map((name, place) => [String(place), name])),
  );
  const name = useNameQuadrants();
  const submit = () => {
    const names = PLACES.map((_, place) => words[place] ?? '');
    name.mutate({ quadrants: names, revision }, { onSuccess: onClose });
  };
  return (
    <Form save="Name them" writing={name} onSave={submit} onClose={onClose}>
      {PLACES.map((where, place) => (
        <TextInput
          key={where}
          label={`Quadrant ${place + 1}, ${where}`}
          required
          maxLength={60}
          {...field(String(place))}
        />
      ))}
    </Form>
  );
}
