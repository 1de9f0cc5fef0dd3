// SPDX-License-Identifier: Apache-2.0

const SECRET_NAME =
  /(password|passwd|passphrase|secret|token|authorization|cookie|api[-_]?key|private[-_]?key|credential|session[-_]?id)/i;
// "postgresql://lanthorn:s3cret@localhost/lanthorn": whatever stands between user and @ is a password.
const PASSWORD_IN_URL = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@/]+@/gi;
// "Authorization: Bearer eyJhbGciOi..."
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi;
// Deeper than any field of ours; stops at circles.
const DEEPEST = 6;

/** The value as it may be written down: secrets black, errors readable, no circles, bigint as text. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return redactFields(value, depth);
}

/** The text without passwords in addresses and without authorization headers. */
export function redactText(text: string): string {
  return text.replace(PASSWORD_IN_URL, '$1:[redacted]@').replace(BEARER, '$1 [redacted]');
}

function redactFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET_NAME.test(name) && value !== undefined ? '[redacted]' : redact(value, depth + 1),
    ]),
  );
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  return {
    name: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}
