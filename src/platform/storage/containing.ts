// SPDX-License-Identifier: Apache-2.0

/** The pattern for ILIKE that finds a text anywhere as it stands: "50%_off" is no pattern of its own. Absent stays absent. */
export function containing(text: string): string;
export function containing(text: string | undefined): string | undefined;
export function containing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
