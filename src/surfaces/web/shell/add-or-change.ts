// SPDX-License-Identifier: Apache-2.0

/** What is changed says which state of it was seen. */
interface Seen {
  readonly id: number;
  readonly revision: number;
}

/** A request that writes, as TanStack Query has it. */
interface Write<Input> {
  mutate(input: Input, options: { readonly onSuccess: (reply: Seen) => void }): void;
  readonly error: Error | null;
  readonly isPending: boolean;
}

interface Saving<Words> {
  /** What was seen of what is there; absent for a new one. */
  readonly seen: Seen | undefined;
  readonly add: Write<Words>;
  readonly change: Write<Words & Seen>;
  /** Where a new one is looked at, by its id. */
  readonly onAdded: (id: number) => void;
  readonly onChanged: () => void;
}

/** One form for both: makes a new one, or puts the words in the place of those that were seen. */
export function addOrChange<Words>(saving: Saving<Words>) {
  const { seen, add, change, onAdded, onChanged } = saving;
  const run = (words: Words) => {
    if (seen === undefined) {
      add.mutate(words, { onSuccess: ({ id }) => onAdded(id) });
      return;
    }
    const { id, revision } = seen;
    change.mutate({ ...words, id, revision }, { onSuccess: onChanged });
  };
  return { run, ...either(add, change) };
}

type Standing = Pick<Write<unknown>, 'error' | 'isPending'>;

/** How it stands with the one of two requests that a form makes. */
export function either(add: Standing, change: Standing): Standing {
  return { error: add.error ?? change.error, isPending: add.isPending || change.isPending };
}
