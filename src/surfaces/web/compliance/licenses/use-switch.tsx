// SPDX-License-Identifier: Apache-2.0
import { Checkbox, SegmentedControl } from '@mantine/core';
import classes from './licenses.module.css';

/** How something is used, as far as obligations depend on it. */
export interface UseChoice {
  readonly form: string;
  readonly linking: string;
  readonly modified: boolean;
}

const FORMS = [
  { value: 'source', label: 'As source' },
  { value: 'binary', label: 'As binary' },
  { value: 'embedded', label: 'In a device' },
  { value: 'container', label: 'In an image' },
  { value: 'saas', label: 'As a service' },
  { value: 'internal', label: 'Inside only' },
];

const LINKINGS = [
  { value: 'dynamic', label: 'Linked dynamically' },
  { value: 'static', label: 'Linked statically' },
  { value: 'separate', label: 'Separate program' },
];

export const SHIPPED: UseChoice = { form: 'binary', linking: 'dynamic', modified: false };
export const INSIDE: UseChoice = { ...SHIPPED, form: 'internal' };

/** As the API takes it: `binary,dynamic,modified`. */
export function textOfUse({ form, linking, modified }: UseChoice): string {
  return [form, linking, ...(modified ? ['modified'] : [])].join();
}

interface UseSwitchProps {
  readonly use: UseChoice;
  readonly onChange: (use: UseChoice) => void;
}

export function UseSwitch({ use, onChange }: UseSwitchProps) {
  return (
    <fieldset className={`${classes.use} only-on-screen`}>
      <legend className={classes.legend}>How is it used?</legend>
      <SegmentedControl
        size="xs"
        aria-label="How it reaches others"
        data={FORMS}
        value={use.form}
        onChange={(form) => onChange({ ...use, form })}
      />
      <SegmentedControl
        size="xs"
        aria-label="How our work is combined with it"
        data={LINKINGS}
        value={use.linking}
        onChange={(linking) => onChange({ ...use, linking })}
      />
      <Checkbox
        size="sm"
        label="Changed by us"
        checked={use.modified}
        onChange={(event) => onChange({ ...use, modified: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
