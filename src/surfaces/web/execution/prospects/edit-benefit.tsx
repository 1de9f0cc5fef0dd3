// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '@mantine/core';
import type { BenefitReply } from '#surfaces/contract';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { KpiSelect } from '../../shell/kpi-select.tsx';
import { useWords } from '../../shell/use-words.ts';
import { useAddBenefit, useChangeBenefit } from '../execution.data.ts';

type EditBenefitProps =
  | { readonly benefit: BenefitReply; readonly initiativeId?: never }
  | { readonly benefit?: never; readonly initiativeId: number };

/** Button and form: what is to be better, by which figure and by when. */
export function EditBenefit(props: EditBenefitProps) {
  const { benefit } = props;
  if (benefit === undefined) {
    return (
      <FormModal name="Add a benefit">
        {(close) => <BenefitForm {...props} onClose={close} />}
      </FormModal>
    );
  }
  return (
    <FormModal
      name="Change"
      title={benefit.title}
      size="xs"
      label={`Change the benefit: ${benefit.title}`}
    >
      {(close) => <BenefitForm {...props} onClose={close} />}
    </FormModal>
  );
}

const BY_PEOPLE = [{ value: '', label: 'What people say' }];

function BenefitForm(props: EditBenefitProps & { readonly onClose: () => void }) {
  const { words, field } = useWords(() => wordsOf(props.benefit));
  const save = useSave(props);
  return (
    <Form save="Save" writing={save} onSave={() => save.run(words)} onClose={props.onClose}>
      <TextInput
        label="What it is to bring"
        required
        maxLength={200}
        data-autofocus
        {...field('title')}
      />
      <KpiSelect label="Measured by" others={BY_PEOPLE} {...field('kpiId')} />
      {words.kpiId === '' && (
        <>
          <TextInput label="Unit" required maxLength={50} {...field('unit')} />
          <TextInput label="Value before" type="number" step="any" {...field('baseline')} />
        </>
      )}
      <TextInput label="Expected value" type="number" step="any" required {...field('expected')} />
      <TextInput label="Looked at on" type="date" required {...field('reviewOn')} />
    </Form>
  );
}

function wordsOf(benefit: BenefitReply | undefined) {
  return {
    title: benefit?.title ?? '',
    kpiId: benefit?.kpiId?.toString() ?? '',
    unit: benefit?.unit ?? '',
    baseline: benefit?.baseline?.toString() ?? '',
    expected: benefit?.expected.toString() ?? '',
    reviewOn: benefit?.reviewOn ?? '',
  };
}

function useSave({
  benefit,
  initiativeId,
  onClose,
}: EditBenefitProps & { readonly onClose: () => void }) {
  const add = useAddBenefit();
  const change = useChangeBenefit();
  const run = ({ kpiId, baseline, expected, ...words }: ReturnType<typeof wordsOf>) => {
    const asked = {
      ...words,
      kpiId: kpiId === '' ? undefined : Number(kpiId),
      baseline: baseline === '' ? undefined : Number(baseline),
      expected: Number(expected),
    };
    if (benefit === undefined) add.mutate({ ...asked, id: initiativeId }, { onSuccess: onClose });
    else
      change.mutate(
        { ...asked, id: benefit.id, revision: benefit.revision },
        { onSuccess: onClose },
      );
  };
  return { run, ...either(add, change) };
}
