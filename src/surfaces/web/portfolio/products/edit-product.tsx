// SPDX-License-Identifier: Apache-2.0
import { Button, Modal, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ProductRowReply } from '#surfaces/contract';
import { ErrorNote } from '../../shell/error-state.tsx';
import { FormButtons } from '../../shell/form-buttons.tsx';
import text from '../../shell/text.module.css';
import { memberChoicesQuery, useSaveProduct } from './products.data.ts';

interface EditProductProps {
  /** Absent for a new one. */
  readonly product?: ProductRowReply | undefined;
}

/** Button and form: what a product is called, and what belongs to it. The form begins anew whenever it is opened. */
export function EditProduct({ product }: EditProductProps) {
  const [isOpen, form] = useDisclosure(false);
  const title = product === undefined ? 'New product' : 'Change';
  return (
    <>
      <Button variant={product === undefined ? 'filled' : 'default'} onClick={form.open}>
        {title}
      </Button>
      <Modal opened={isOpen} onClose={form.close} title={product?.name ?? title}>
        <ProductForm product={product} onClose={form.close} />
      </Modal>
    </>
  );
}

function ProductForm({ product, onClose }: EditProductProps & { readonly onClose: () => void }) {
  const [name, setName] = useState(product?.name ?? '');
  const [version, setVersion] = useState(product?.version ?? '');
  const [description, setDescription] = useState(product?.description ?? '');
  const [members, setMembers] = useState(product?.members.map(({ id }) => String(id)) ?? []);
  const save = useSaveProduct(product && { id: product.id, revision: product.revision });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = {
      name,
      version: version || undefined,
      description: description || undefined,
      members: members.map(Number),
    };
    save.mutate(words, { onSuccess: onClose });
  };
  return (
    <form className={text.stack} onSubmit={submit}>
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
      <ErrorNote error={save.error} />
      <FormButtons pending={save.isPending} save="Save" onClose={onClose} />
    </form>
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
