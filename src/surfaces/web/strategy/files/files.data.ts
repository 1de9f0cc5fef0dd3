// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import type { StrategyFileReply } from '#surfaces/contract';
import { api, uploadTo } from '../../shell/api.ts';
import { useWriteShownIn } from '../../shell/use-write-shown-in.ts';
import { placedFile } from './placed-file.ts';

const { strategyFiles } = api;

/** Where the archive is saved from, and unpacked. */
export const ARCHIVE = '/strategy/archive';

/** What files would change; an archive is unpacked by the server. Nothing is changed. */
export function useLook() {
  return useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const files = await filesIn(chosen);
      return { files, ...(await strategyFiles.preview({ files })) };
    },
  });
}

export type Looked = NonNullable<ReturnType<typeof useLook>['data']>;

/** An import shows everywhere. */
export const useApply = () =>
  useWriteShownIn(
    [['strategy'], ['execution'], ['measurement'], ['home'], ['admin']],
    strategyFiles.apply,
  );

async function filesIn(chosen: readonly File[]): Promise<StrategyFileReply[]> {
  const read = await Promise.all(
    chosen.map(async (file) => {
      if (!file.name.toLowerCase().endsWith('.zip')) return [await placedFile(file)];
      const { files } = await uploadTo<{ files: StrategyFileReply[] }>(ARCHIVE, {}, file);
      return files;
    }),
  );
  return read.flat();
}
