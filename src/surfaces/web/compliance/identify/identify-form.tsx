// SPDX-License-Identifier: Apache-2.0
import { Button, FileButton, Textarea } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import type { GivenText } from './identify.data.ts';
import classes from './identify.module.css';

/** What the API takes; a licence text is far smaller. */
const MOST_CHARACTERS = 1_000_000;

interface IdentifyFormProps {
  readonly onGiven: (given: GivenText) => void;
  readonly isBusy: boolean;
}

export function IdentifyForm({ onGiven, isBusy }: IdentifyFormProps) {
  const [typed, setTyped] = useState('');
  const take = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    const content = (await file.text()).slice(0, MOST_CHARACTERS);
    setTyped(content);
    onGiven({ text: content, name: file.name });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Panel
      title="The text"
      sentence="Paste it, drop a file on the field, or choose one. Nothing is kept."
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button does the same */}
      <div className={text.stack} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Textarea
          aria-label="Text to identify"
          placeholder="Permission is hereby granted, free of charge ..."
          autosize
          minRows={8}
          maxRows={18}
          classNames={{ input: classes.input }}
          maxLength={MOST_CHARACTERS}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={text.row}>
          <Button
            loading={isBusy}
            disabled={typed.trim() === ''}
            onClick={() => onGiven({ text: typed })}
          >
            Identify
          </Button>
          <FileButton onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant="default">
                Choose a file
              </Button>
            )}
          </FileButton>
        </div>
      </div>
    </Panel>
  );
}
