// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { RadarReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const names = PLACES.map((_, place) => words[place] ?? '');
    name.mutate({ quadrants: names, revision }, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
      {PLACES.map((where, place) => (
        <TextInput
          key={where}
          label={`Quadrant ${place + 1}, ${where}`}
          required
          maxLength={60}
          {...field(String(place))}
        />
      ))}
      <ErrorNote error={name.error} />
      <FormButtons pending={name.isPending} save="Name them" onClose={onClose} />
    </form>
  );
}
