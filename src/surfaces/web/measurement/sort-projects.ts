// SPDX-License-Identifier: Apache-2.0
import type { ProjectRowReply } from '#surfaces/contract';

export interface ProjectOrder {
  /** `name`, or the id of a metric. */
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** Ordered rows; those whose figure is not known come last in both directions. */
export function sortProjects(
  projects: readonly ProjectRowReply[],
  { by, direction }: ProjectOrder,
): readonly ProjectRowReply[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (left: ProjectRowReply, right: ProjectRowReply) =>
    left.name.localeCompare(right.name);
  if (by === 'name') return [...projects].sort((left, right) => sign * byName(left, right));
  return [...projects].sort((left, right) => {
    const [one, other] = [left.figures[by]?.value, right.figures[by]?.value];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined) || byName(left, right);
    }
    return sign * (one - other) || byName(left, right);
  });
}
