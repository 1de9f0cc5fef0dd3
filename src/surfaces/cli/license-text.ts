// SPDX-License-Identifier: Apache-2.0
import type { LicenseDesk } from './license-desk.ts';
import { textTable } from './text-table.ts';

type Facts = ReturnType<LicenseDesk['license']>;
type Obligations = ReturnType<LicenseDesk['obligations']>;
type Compatible = ReturnType<LicenseDesk['compatible']>;

export function factsText(facts: Facts): string {
  const { id, name, class: kind, osiApproved, fsfFree, deprecated, url, duties, limits } = facts;
  const standing = [
    kind,
    osiApproved ? 'approved by the OSI' : 'not approved by the OSI',
    ...(fsfFree ? ['free by the FSF'] : []),
    ...(deprecated ? ['deprecated id'] : []),
  ];
  return [
    `${id}: ${name}`,
    `${standing.join(', ')}\n${url}`,
    dutiesText(duties),
    limitsText(limits),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function dutiesText(duties: Facts['duties']): string {
  if (duties === undefined) return 'Its duties are not in the catalogue; read its text.';
  if (duties.length === 0) return 'It asks for nothing.';
  const rows = duties.map(({ when, title, clause, note }) => [
    when.join(' and ') || 'always',
    title,
    note === undefined ? clause : `${clause}: ${note}`,
  ]);
  return textTable(['When', 'What', 'Where'], rows);
}

function limitsText(limits: Facts['limits']): string {
  if (limits.length === 0) return '';
  return textTable(
    ['Good to know', 'Fact', 'Where'],
    limits.map(({ title, fact, clause }) => [title, fact, clause]),
  );
}

export function obligationsText(report: Obligations): string {
  const { expression, use, obligations, choices, unknown, unknownExceptions, limits } = report;
  const head = `${expression}, used as ${use.replaceAll(',', ', ')}:`;
  return [
    head,
    ...choices.map(
      ({ chosen, alternatives }) => `Chosen: ${chosen} (instead of ${alternatives.join(' or ')}).`,
    ),
    obligations.length === 0
      ? '\nNothing has to be done.'
      : `\n${obligations.map(obligationText).join('\n\n')}`,
    ...limitsOfUse(limits),
    ...unknown.map((term) => `\nNot in the catalogue, read its text: ${term}`),
    ...unknownExceptions.map(
      (exception) => `\nNot in the catalogue, taken as if it permitted nothing: ${exception}`,
    ),
  ].join('\n');
}

function obligationText({
  title,
  artefact,
  sentence,
  demands,
}: Obligations['obligations'][number]): string {
  const clauses = demands.map(({ clause, note }) =>
    note === undefined ? `    ${clause}` : `    ${clause}: ${note}`,
  );
  return [`${title}`, `  ${sentence}`, `  Proof: ${artefact}`, ...new Set(clauses)].join('\n');
}

// The rest of what is good to know stands in `license show`; what may not be done with the work belongs here.
function limitsOfUse(limits: Obligations['limits']): readonly string[] {
  return limits
    .filter(({ kind }) => kind === 'use' || kind === 'exception')
    .map(({ title, fact, clause }) => `\n${title}: ${fact} (${clause})`);
}

export function compatibilityText({
  outbound,
  inbound,
  how,
  answer,
  reason,
  clauses,
  decidedBy,
}: Compatible): string {
  const pair =
    decidedBy.outbound === outbound && decidedBy.inbound === inbound
      ? ''
      : ` (decided by ${decidedBy.outbound} and ${decidedBy.inbound})`;
  const where = clauses.length === 0 ? [] : [`Clauses: ${clauses.join('; ')}`];
  return [`${outbound} with ${inbound} inside, ${how}: ${answer}${pair}`, reason, ...where].join(
    '\n',
  );
}
