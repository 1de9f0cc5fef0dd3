// SPDX-License-Identifier: Apache-2.0
import { Textarea } from '@mantine/core';
import { Form } from '../shell/form.tsx';
import { FormModal } from '../shell/form-modal.tsx';
import text from '../shell/text.module.css';
import { useWords } from '../shell/use-words.ts';
import { useSetMission } from './strategy.data.ts';
import classes from './strategy.module.css';

interface MissionProps {
  readonly mission: string;
  readonly revision: number;
}

/** What the office is for, above everything else. */
export function Mission({ mission, revision }: MissionProps) {
  return (
    <div className={classes.mission}>
      <p className={text.prose}>
        <span className={classes.missionName}>Mission</span> {mission}
      </p>
      {revision > 0 && (
        <div className="only-on-screen">
          <FormModal name="Change the mission" size="xs">
            {(close) => <MissionForm mission={mission} revision={revision} onClose={close} />}
          </FormModal>
        </div>
      )}
    </div>
  );
}

function MissionForm({
  mission,
  revision,
  onClose,
}: MissionProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => ({ text: mission }));
  const set = useSetMission();
  return (
    <Form
      save="Save"
      writing={set}
      onSave={() => set.mutate({ ...words, revision }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        label="What is the office for?"
        description="The versions before are kept in the log."
        required
        maxLength={5000}
        rows={5}
        data-autofocus
        {...field('text')}
      />
    </Form>
  );
}
