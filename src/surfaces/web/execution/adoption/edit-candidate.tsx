// SPDX-License-Identifier: Apache-2.0
import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { choicesQuery, useAddCandidate, useChangeCandidate } from './adoption.data.ts';
import classes from './adoption.module.css';
import type { CandidateReply } from './adoption-words.ts';

type EditCandidateProps =
  | { readonly candidate: CandidateReply; readonly adoptionId?: never }
  | { readonly candidate?: never; readonly adoptionId: number };

/** Button and form: a package we use or a registry knows, a repository, or a name alone. */
export function EditCandidate(props: EditCandidateProps) {
  const { candidate } = props;
  return candidate === undefined ? (
    <FormModal name="Add a candidate">
      {(close) => <CandidateForm {...props} onClose={close} />}
    </FormModal>
  ) : (
    <FormModal name="Change" size="xs" title={candidate.name} label={`Change ${candidate.name}`}>
      {(close) => <CandidateForm {...props} onClose={close} />}
    </FormModal>
  );
}

function CandidateForm(props: EditCandidateProps & { readonly onClose: () => void }) {
  const { candidate, adoptionId, onClose } = props;
  const { words, write, field } = useWords(() => ({
    name: candidate?.name ?? '',
    purl: candidate?.purl ?? '',
    repository: candidate?.repository ?? '',
    note: candidate?.note ?? '',
  }));
  const { data } = useQuery(choicesQuery(words.name));
  const add = useAddCandidate();
  const change = useChangeCandidate();
  const submit = () => {
    if (candidate === undefined) add.mutate({ ...words, id: adoptionId }, { onSuccess: onClose });
    else
      change.mutate(
        { ...words, id: candidate.id, revision: candidate.revision },
        { onSuccess: onClose },
      );
  };
  const choices = (data?.items ?? []).filter(({ purl }) => purl !== words.purl).slice(0, 5);
  return (
    <Form save="Save" writing={either(add, change)} onSave={submit} onClose={onClose}>
      <TextInput label="Name" required maxLength={200} data-autofocus {...field('name')} />
      {choices.length > 0 && (
        <ul className={text.plain} aria-label="Known packages of that name">
          {choices.map(({ name, purl, repository = '', from }) => (
            <li key={purl}>
              <button
                type="button"
                className={`${text.strong} ${classes.choice}`}
                onClick={() => write({ name: words.name || name, purl, repository })}
              >
                {purl}
              </button>{' '}
              <span className={text.small}>
                {from === 'inventory' ? 'in use' : 'known from a registry'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label="Package URL"
        description="Like pkg:npm/lamp. Licence, weaknesses and releases come by it."
        maxLength={2000}
        {...field('purl')}
      />
      <TextInput
        label="Repository"
        description="Its address; if we have a clone, history and people come by it."
        type="url"
        maxLength={2000}
        {...field('repository')}
      />
      <Textarea label="Note" maxLength={2000} rows={2} {...field('note')} />
    </Form>
  );
}
