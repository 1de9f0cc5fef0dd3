// SPDX-License-Identifier: Apache-2.0
import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductRowReply } from '#surfaces/contract';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { memberChoicesQuery, useSaveProduct } from './products.data.ts';

interface EditProductProps {
  /** Absent for a new one. */
  readonly product?: ProductRowReply | undefined;
}

/** Button and form: what a product is called, and what belongs to it. The form begins anew whenever it is opened. */
export function EditProduct({ product }: EditProductProps) {
  const title = product === undefined ? 'New product' : 'Change';
  return (
    <FormModal
      name={title}
      title={product?.name ?? title}
      variant={product === undefined ? 'filled' : 'default'}
    >
      {(close) => <ProductForm product={product} onClose={close} />}
    </FormModal>
  );
}

function ProductForm({ product, onClose }: EditProductProps & { readonly onClose: () => void }) {
  const [seen] = useState(product);
  const [name, setName] = useState(product?.name ?? '');
  const [version, setVersion] = useState(product?.version ?? '');
  const [description, setDescription] = useState(product?.description ?? '');
  const [members, setMembers] = useState(product?.members.map(({ id }) => String(id)) ?? []);
  const save = useSaveProduct(seen && { id: seen.id, revision: seen.revision });
  const submit = () => {
    const words = {
      name,
      version: version || undefined,
      description: description || undefined,
      members: members.map(Number),
    };
    save.mutate(words, { onSuccess: onClose });
  };
  return (
    <Form save="Save" writing={save} isWhole onSave={submit} onClose={onClose}>
      <TextInput
        label="Name"
        required
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Version"
        maxLength={100}
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
      />
      <Textarea
        label="What it is"
        maxLength={2000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <MemberSelect members={members} onChange={setMembers} />
    </Form>
  );
}

interface MemberSelectProps {
  readonly members: readonly string[];
  readonly onChange: (members: string[]) => void;
}

function MemberSelect({ members, onChange }: MemberSelectProps) {
  const { data: choices = [] } = useQuery(memberChoicesQuery);
  return (
    <MultiSelect
      label="Members"
      description="Repositories and imported SBOMs that are shipped together."
      searchable
      limit={100}
      comboboxProps={{ withinPortal: false }}
      data={choices}
      value={[...members]}
      onChange={onChange}
    />
  );
}
