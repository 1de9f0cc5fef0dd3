// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, textAt } from '#model';
import { emptyParts, isAddress, isDay, isNobodyKnows, type Parts } from './affiliation-file.ts';

/** An export of SortingHat: people with identities and enrolments, and organisations with domains. */
export function readSortingHat(text: string): Parts {
  const parts = emptyParts();
  const document = parsed(text, parts);
  const lineOf = lineFinder(text);
  for (const [uuid, person] of entriesOf(memberOf(document, 'uidentities'))) {
    readPerson(person, lineOf(uuid), parts);
  }
  for (const [organisation, domains] of entriesOf(memberOf(document, 'organizations'))) {
    for (const one of Array.isArray(domains) ? domains : []) {
      const domain = textAt(one, 'domain')?.trim().toLowerCase();
      if (domain !== undefined) parts.domains.push({ line: lineOf(domain), domain, organisation });
    }
  }
  return parts;
}

function readPerson(person: unknown, line: number, parts: Parts): void {
  const addresses = listAt(person, 'identities').flatMap(
    (identity) => textAt(identity, 'email')?.trim().toLowerCase() ?? [],
  );
  const emails = [...new Set(addresses)].filter(isAddress);
  const [email] = emails;
  if (email === undefined) {
    parts.problems.push({ line, message: 'a person without any address, whom no commit can name' });
    return;
  }
  if (emails.length > 1) parts.same.push({ line, emails });
  if (memberOf(memberOf(person, 'profile'), 'is_bot') === true) {
    parts.kinds.push({ line, email, kind: 'bot' });
  }
  for (const enrolment of listAt(person, 'enrollments'))
    readEnrolment(enrolment, { email, line }, parts);
}

interface Whose {
  readonly email: string;
  readonly line: number;
}

function readEnrolment(enrolment: unknown, { email, line }: Whose, parts: Parts): void {
  const organisation = organisationOf(enrolment);
  const [start, end] = [textAt(enrolment, 'start'), textAt(enrolment, 'end')].map((at) =>
    at?.slice(0, 10),
  );
  const bad = [start, end].find((day) => day !== undefined && !isDay(day));
  if (organisation === undefined) {
    parts.problems.push({ line, message: `an enrolment of ${email} without an organisation` });
  } else if (bad !== undefined) {
    const message = `expected a day such as 2026-03-31 in an enrolment of ${email}, found "${bad}"`;
    parts.problems.push({ line, message });
  } else if (start !== undefined && end !== undefined && start >= end) {
    parts.problems.push({ line, message: `an enrolment of ${email} that ends before it begins` });
  } else if (!isNobodyKnows(organisation)) {
    parts.statements.push({
      line,
      email,
      organisation,
      from: openBegin(start),
      until: openEnd(end),
    });
  }
}

/** As text in older exports, as an object with a name in newer ones. */
function organisationOf(enrolment: unknown): string | undefined {
  const name =
    textAt(enrolment, 'organization') ?? textAt(memberOf(enrolment, 'organization'), 'name');
  return name?.trim();
}

// How SortingHat writes "always was" and "until further notice".
function openBegin(day: string | undefined): string | undefined {
  return day === undefined || day <= '1900-01-01' ? undefined : day;
}

function openEnd(day: string | undefined): string | undefined {
  return day === undefined || day >= '2100-01-01' ? undefined : day;
}

function parsed(text: string, parts: Parts): unknown {
  try {
    const document: unknown = JSON.parse(text);
    if (memberOf(document, 'uidentities') === undefined) {
      const message = 'expected an export of SortingHat, with "uidentities" in it';
      parts.problems.push({ line: 1, message });
    }
    return document;
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : error}`;
    parts.problems.push({ line: 1, message });
    return undefined;
  }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The line on which a key or value stands first. Members come in the order of the file, so one pass finds nearly all. */
function lineFinder(text: string): (word: string) => number {
  let [from, line] = [0, 1];
  return (word) => {
    const quoted = JSON.stringify(word);
    const at = text.indexOf(quoted, from);
    if (at < 0) return line;
    line += text.slice(from, at).split('\n').length - 1;
    from = at;
    return line;
  };
}
