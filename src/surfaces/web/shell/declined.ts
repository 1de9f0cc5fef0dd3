// SPDX-License-Identifier: Apache-2.0

/** What a problem document (RFC 9457) of the server says, `code` and `next` being ours. */
interface ProblemBody {
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
  readonly next?: unknown;
}

/** The server said no, or could not be asked. `message` says what happened, `next` what to do. */
export class Declined extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly next: string;

  constructor(status: number, body: ProblemBody, cause?: unknown) {
    super(textOf(body.detail) ?? 'The server gave no reason.', { cause });
    this.name = 'Declined';
    this.status = status;
    this.code = textOf(body.code) ?? `http/${status}`;
    this.title = textOf(body.title) ?? 'The server declined';
    this.next = textOf(body.next) ?? 'Try again; if it stays, look at the log of the server.';
  }

  static unreachable(cause: unknown): Declined {
    const body = {
      title: 'Lanthorn does not answer',
      detail: 'Asking the Lanthorn server: no connection.',
      code: 'web/unreachable',
      next: 'Check that it still runs (npm start), then try again.',
    };
    return new Declined(0, body, cause);
  }
}

/** Reads the refusal out of a reply that is not a success, whatever its body is. */
export async function declinedBy(response: Response): Promise<Declined> {
  const body: unknown = await response.json().catch(() => undefined);
  return new Declined(response.status, typeof body === 'object' && body !== null ? body : {});
}

/** True when somebody has to sign in first. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Declined && error.status === 401;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
