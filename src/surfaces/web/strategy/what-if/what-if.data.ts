// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shell/api.ts';

export type Scenario = Parameters<typeof api.whatIf.ask>[0];

export function useWhatIf() {
  return useMutation({ mutationFn: (scenario: Scenario) => api.whatIf.ask(scenario) });
}

export function useAcceptance() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Parameters<typeof api.whatIf.accept>[0]) => api.whatIf.accept(asked),
    onSuccess: () => client.invalidateQueries(),
  });
}
