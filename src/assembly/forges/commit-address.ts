// SPDX-License-Identifier: Apache-2.0
import type { Connection } from '#facts/forges';
import { forgeKinds } from '#platform/forges';

/** Where people read a commit; `undefined` where nothing or only files tell of the repository. `id`: in hex. */
export function commitAddress(
  connection: Pick<Connection, 'kind' | 'address' | 'path'> | undefined,
  id: string,
): string | undefined {
  const forge = forgeKinds.find((kind) => kind.id === connection?.kind);
  if (connection === undefined || forge === undefined) return undefined;
  return `${connection.address}/${encodeURI(forge.commitPath(connection.path, id))}`;
}
