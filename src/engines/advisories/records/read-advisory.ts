// SPDX-License-Identifier: Apache-2.0
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { listAt, type Problem, textAt, textsAt } from '#model';
import type { Advisory } from './advisory.ts';
import { countEvents, readAffected, readSeverities } from './read-affected.ts';

/** The largest public record has about 8 MB. */
const LONGEST_RECORD = 32_000_000;
/** A few lines of YAML with anchors can stand for a billion events. */
const MOST_EVENTS = 1_000_000;

/**
 * The advisory in a record of the Open Source Vulnerability schema 1.x: JSON, or YAML as the Python Packaging Authority has it.
 *
 * Name: of the file, for messages; `.yaml` and `.yml` are read as YAML, all others as JSON.
 * A record without an id or without readable text is a problem (`advisories/bad-record`); single fields of a wrong shape
 * are left out. Never throws.
 */
export function readAdvisory(text: string, name: string): Advisory | Problem {
  if (text.length > LONGEST_RECORD) return problem(name, `more than ${LONGEST_RECORD} characters`);
  const document = /\.ya?ml$/i.test(name) ? readYaml(text) : readJson(text);
  if ('fault' in document) return problem(name, document.fault);
  const record = document.root;
  const id = textAt(record, 'id');
  if (id === undefined) return problem(name, 'expected an object with an "id"');
  if (countEvents(record, MOST_EVENTS) > MOST_EVENTS) {
    return problem(name, `more than ${MOST_EVENTS} affected versions and events`);
  }
  return advisoryOf(record, id);
}

function advisoryOf(record: unknown, id: string): Advisory {
  const details = textAt(record, 'details') ?? '';
  return {
    id,
    aliases: aliasesAt(record),
    summary: textAt(record, 'summary') ?? firstLine(details),
    details,
    published: textAt(record, 'published'),
    modified: textAt(record, 'modified'),
    withdrawn: withdrawnAt(record),
    severities: readSeverities(record),
    affected: listAt(record, 'affected').flatMap(readAffected),
    references: listAt(record, 'references').flatMap((one) => {
      const url = textAt(one, 'url');
      return url === undefined ? [] : [{ type: textAt(one, 'type') ?? 'WEB', url }];
    }),
  };
}

/**
 * "DEBIAN-CVE-2024-1" is the same weakness as the one "upstream" that it names; a notice about several is none of them.
 */
function aliasesAt(record: unknown): readonly string[] {
  const upstream = textsAt(record, 'upstream');
  return [...new Set([...textsAt(record, 'aliases'), ...(upstream.length === 1 ? upstream : [])])];
}

/** Records of PyPI have details and no summary. */
function firstLine(details: string): string {
  const line = /\S[^\r\n]*/.exec(details.slice(0, 10_000))?.[0] ?? '';
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** "withdrawn: null" is text in YAML when it is read without types. */
function withdrawnAt(record: unknown): string | undefined {
  const withdrawn = textAt(record, 'withdrawn');
  return withdrawn === undefined || /^(null|~)$/i.test(withdrawn) ? undefined : withdrawn;
}

type Document = { readonly root: unknown } | { readonly fault: string };

function readJson(text: string): Document {
  try {
    return { root: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `expected JSON: ${error.message}` };
    throw error;
  }
}

/** Without types, so that version 1.10 stays "1.10". */
function readYaml(text: string): Document {
  try {
    return { root: load(text, { schema: FAILSAFE_SCHEMA }) };
  } catch (error) {
    if (error instanceof YAMLException) return { fault: `expected YAML: ${error.reason}` };
    // The parser is recursive: ten million brackets end its stack.
    if (error instanceof RangeError) return { fault: 'nested too deeply' };
    throw error;
  }
}

function problem(name: string, whatHappened: string): Problem {
  return {
    code: 'advisories/bad-record',
    message: `Reading the advisory ${name}: ${whatHappened}`,
    path: name,
  };
}
