// SPDX-License-Identifier: Apache-2.0

/** One spelling for all of a Python project's: "Typing_Extensions" and "typing-extensions" are one. Source: PEP 503. */
export function normalisePythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
