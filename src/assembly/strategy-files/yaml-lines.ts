// SPDX-License-Identifier: Apache-2.0
import { CORE_SCHEMA, type EventType, load, type State, YAMLException } from 'js-yaml';

/** A document, and on which line each of its fields stands. */
export interface ReadYaml {
  readonly value: unknown;
  /** From 1; of a field that is not there the line of what it belongs to. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Where a text is no YAML. */
export interface BadYaml {
  readonly line: number;
  readonly message: string;
}

interface Node {
  readonly line: number;
  readonly value: unknown;
  readonly kind: string | null;
  readonly parts: readonly Node[];
}

/** Reads YAML of the core schema: days and moments are texts. */
export function readYaml(text: string): ReadYaml | BadYaml {
  const open: { line: number; parts: Node[] }[] = [{ line: 1, parts: [] }];
  function listener(event: EventType, state: State): void {
    if (event === 'open') {
      open.push({ line: state.line + 1, parts: [] });
      return;
    }
    const node = open.pop();
    if (node === undefined) return;
    const { kind, result: value } = state;
    open.at(-1)?.parts.push({ ...node, kind, value });
  }
  try {
    const value = load(text, { schema: CORE_SCHEMA, listener });
    const root = open[0]?.parts.at(-1);
    return { value, lineOf: (path) => lineIn(root, path) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { line: error.mark.line + 1, message: error.reason };
  }
}

function lineIn(root: Node | undefined, path: readonly PropertyKey[]): number {
  let at = root;
  let line = root?.line ?? 1;
  for (const step of path) {
    at = at && partOf(at, step);
    if (at === undefined) break;
    line = at.line;
  }
  return line;
}

/** Keys and values of a mapping take turns. */
function partOf({ kind, parts }: Node, step: PropertyKey): Node | undefined {
  if (kind === 'sequence') return parts[Number(step)];
  const key = parts.findIndex((part, place) => place % 2 === 0 && part.value === step);
  return key === -1 ? undefined : parts[key + 1];
}
