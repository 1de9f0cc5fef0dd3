// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export interface GivenText {
  readonly text: string;
  readonly name?: string | undefined;
}

/** Asks which licence a text is. Nothing is kept. */
export function useIdentify() {
  return useMutation({ mutationFn: (given: GivenText) => api.licenses.identify(given) });
}
