// SPDX-License-Identifier: Apache-2.0

/** `depends`: on facts that the licences' names do not tell, or experts differ; the reason says which. */
const ANSWERS = ['yes', 'depends', 'no'] as const;
export type CompatibilityAnswer = (typeof ANSWERS)[number];

export interface Compatibility {
  readonly answer: CompatibilityAnswer;
  /** One or two sentences. */
  readonly reason: string;
  /** Clauses that the reason stands on; empty where nothing is asked. */
  readonly clauses: readonly string[];
  /** The two terms that made the answer what it is. */
  readonly decidedBy: { readonly outbound: string; readonly inbound: string };
}

/** What is said of one pair, before the pair is named. */
export type Opinion = Pick<Compatibility, 'answer' | 'reason' | 'clauses'>;

export function better(a: Compatibility, b: Compatibility): Compatibility {
  return rank(b) < rank(a) ? b : a;
}

export function worse(a: Compatibility, b: Compatibility): Compatibility {
  return rank(b) > rank(a) ? b : a;
}

function rank({ answer }: Compatibility): number {
  return ANSWERS.indexOf(answer);
}
