// SPDX-License-Identifier: Apache-2.0
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Principal } from '#model';
import type { Transaction } from './storage.ts';

/** One transaction that many reads and writes of one organisation are part of. */
interface Whole {
  readonly transaction: Transaction;
  readonly organisationId: number;
  isOver: boolean;
}

/** Which transaction the present work is part of, however deep in rooms that know nothing of it. */
export class Wholes {
  readonly #present = new AsyncLocalStorage<Whole>();

  /** Does the work as a part of the transaction; what it leaves running behind it stands alone again. */
  async run<T>(
    transaction: Transaction,
    { organisationId }: Principal,
    work: () => Promise<T>,
  ): Promise<T> {
    const whole = { transaction: oneAfterTheOther(transaction), organisationId, isOver: false };
    try {
      return await this.#present.run(whole, work);
    } finally {
      whole.isOver = true;
    }
  }

  /** The transaction that this is part of; `undefined` where it stands alone. */
  part({ organisationId }: Principal): Transaction | undefined {
    const whole = this.#present.getStore();
    if (whole === undefined || whole.isOver) return undefined;
    if (whole.organisationId === organisationId) return whole.transaction;
    throw new Error(`Work of organisation ${whole.organisationId} reached into ${organisationId}`);
  }
}

/** Rooms may ask for several things at once; a connection answers one question after the other. */
function oneAfterTheOther(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    query: (sql, values) => inTurn(() => transaction.query(sql, values)),
    copyFrom: (table, columns, rows) => inTurn(() => transaction.copyFrom(table, columns, rows)),
  };
}
