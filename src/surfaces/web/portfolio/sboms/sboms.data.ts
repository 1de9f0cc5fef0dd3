// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileReportReply, SbomImportReply } from '#surfaces/contract';
import { api, uploadTo } from '../../shell/api.ts';

export function sbomDocumentsQuery(repositoryId: number) {
  return queryOptions({
    queryKey: ['portfolio', 'sboms', repositoryId],
    queryFn: ({ signal }) => api.sboms.documents({ id: repositoryId }, { signal }),
  });
}

export function sbomDifferenceQuery(id: number) {
  return queryOptions({
    queryKey: ['portfolio', 'sbom-difference', id],
    queryFn: ({ signal }) => api.sboms.difference({ id }, { signal }),
  });
}

export type Profile = ProfileReportReply['profile'];

/** What the bill of a repository or of a product lacks. */
export function profileQuery(of: 'repository' | 'product', id: number, profile: Profile) {
  const ask = of === 'repository' ? api.sboms.profile : api.products.profile;
  return queryOptions({
    queryKey: ['portfolio', 'profile', of, id, profile],
    queryFn: ({ signal }) => ask({ id, profile }, { signal }),
  });
}

/** Takes an import back. */
export function useRemoveSbom() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => api.sboms.remove({ id }),
    // What only asks about it would ask in vain.
    onSuccess: () => client.invalidateQueries({ refetchType: 'none' }),
  });
}

/** One file on its way in. */
export interface Upload {
  readonly file: File;
  /** Absent while it is under way. */
  readonly reply?: SbomImportReply | undefined;
  readonly error?: Error | undefined;
}

/** Sends files one after the other; what became of each stays until the form is closed. */
export function useImports() {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const settle = (done: Upload) =>
    setUploads((all) => all.map((one) => (one.file === done.file ? done : one)));
  const send = async (files: readonly File[], acceptInvalid = false) => {
    setUploads((all) => [
      ...all.filter(({ file }) => !files.includes(file)),
      ...files.map((file) => ({ file })),
    ]);
    for (const file of files) settle(await sent(file, acceptInvalid));
    await client.invalidateQueries();
  };
  return { uploads, send, forget: () => setUploads([]) };
}

async function sent(file: File, acceptInvalid: boolean): Promise<Upload> {
  try {
    const reply = await uploadTo<SbomImportReply>(
      '/portfolio/sboms',
      { fileName: file.name, acceptInvalid: acceptInvalid ? 'true' : undefined },
      file,
    );
    return { file, reply };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { file, error };
  }
}
