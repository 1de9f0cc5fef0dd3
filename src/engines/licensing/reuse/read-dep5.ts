// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Annotation, AnnotationSource } from './annotation.ts';
import { dep5Pattern } from './path-patterns.ts';

// "Files: *.png docs/*" and, indented below, more of the same.
const FIELD = /^(?<name>[A-Za-z][\w-]*):[ \t]*(?<value>.*)$/;

/** Reads a machine-readable debian/copyright file (DEP-5) as REUSE uses it. */
export function readDep5(text: string, path: string): AnnotationSource | Problem {
  const paragraphs = text.split(/\r?\n(?:[ \t]*\r?\n)+/).map(fieldsOf);
  const isDep5 = paragraphs.some((fields) => fields.has('format'));
  if (!isDep5) {
    const message = `Reading ${path}: expected a first paragraph with "Format:", found none`;
    return { code: 'reuse/bad-dep5', message, path };
  }
  return { path, folder: '', annotations: paragraphs.flatMap(annotationOf) };
}

function fieldsOf(paragraph: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of paragraph.split(/\r?\n/)) {
    const { name, value = line } = FIELD.exec(line)?.groups ?? {};
    if (name !== undefined) {
      open = [];
      fields.set(name.toLowerCase(), open);
    }
    if (!line.startsWith('#')) open.push(value.trim());
  }
  return new Map([...fields].map(([name, lines]) => [name, lines.join('\n')]));
}

function annotationOf(fields: ReadonlyMap<string, string>): readonly Annotation[] {
  const files = fields.get('files');
  if (files === undefined) return [];
  const patterns = files.split(/\s+/).filter(Boolean).map(dep5Pattern);
  return [
    {
      covers: (path) => patterns.some((fits) => fits(path)),
      precedence: 'aggregate',
      // The first line is the short name; below it stands the text.
      licenses: (fields.get('license') ?? '').split('\n').slice(0, 1).filter(Boolean),
      copyrights: (fields.get('copyright') ?? '').split('\n').filter(Boolean),
    },
  ];
}
