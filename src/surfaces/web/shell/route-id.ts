// SPDX-License-Identifier: Apache-2.0
import { useParams } from '@tanstack/react-router';

/** The `$id` of the address. What is not a number becomes 0, which no row has, so the server says "not found". */
export function useRouteId(): number {
  const { id } = useParams({ strict: false });
  return Number.isSafeInteger(Number(id)) ? Number(id) : 0;
}
