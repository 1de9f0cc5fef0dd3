// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core';
import type { HomeReply } from '#surfaces/contract';
import { ErrorNote } from '../shell/error-state.tsx';
import { useChooseHome } from './home.data.ts';

/** Whose first screen this is; another choice is kept with the account and changes no right. */
export function RoleSelect({ home }: { readonly home: HomeReply }) {
  const choose = useChooseHome();
  const { role, roles } = home;
  return (
    <>
      <NativeSelect
        aria-label="Home for"
        data={roles.map(({ id, title }) => ({ value: id, label: `For: ${title}` }))}
        value={choose.isPending ? choose.variables : role}
        onChange={(event) => {
          const chosen = roles.find(({ id }) => id === event.currentTarget.value);
          if (chosen !== undefined) choose.mutate(chosen.id);
        }}
      />
      <ErrorNote error={choose.error} />
    </>
  );
}
