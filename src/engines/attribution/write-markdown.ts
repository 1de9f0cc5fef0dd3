// SPDX-License-Identifier: Apache-2.0
import type { NoticeComponent, Notices, NoticeText } from './notices.ts';
import { factsOf, headOf, nameOf, openingOf, titleOf, unknownOf, usersIn } from './sentences.ts';

/** CommonMark. Names are written so that none of them is read as markup, texts stand in fences longer than any in them. */
export function noticesAsMarkdown(notices: Notices): string {
  const unknown = unknownOf(notices);
  const usersOf = usersIn(notices);
  const parts = [
    `# ${escaped(titleOf(notices))}`,
    escaped(openingOf(notices)),
    '## Components',
    ...notices.components.map(componentPart),
    ...(unknown.length === 0
      ? []
      : [
          '## Components whose licence is not known',
          unknown.map((one) => `- ${escaped(nameOf(one))}`).join('\n'),
        ]),
    '## Texts',
    ...notices.texts.map((text) => textPart(text, usersOf(text))),
  ];
  return `${parts.join('\n\n')}\n`;
}

function componentPart(component: NoticeComponent): string {
  const facts = factsOf(component).map(([name, value]) => `- ${name}: ${escaped(value)}`);
  const links = component.texts.map((number) => `[text ${number}](#text-${number})`).join(', ');
  return [
    `### ${escaped(nameOf(component))}`,
    '',
    ...facts,
    ...(links === '' ? [] : [`- Texts: ${links}`]),
  ].join('\n');
}

function textPart(text: NoticeText, users: readonly NoticeComponent[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text.text) + 1));
  return [
    `### Text ${text.number}`,
    '',
    `${escaped(headOf(text))}, of ${users.map((one) => escaped(nameOf(one))).join(', ')}`,
    '',
    `${fence}text`,
    text.text,
    fence,
  ].join('\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

// Every ASCII punctuation mark may be escaped in CommonMark; these are the ones that begin something.
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~!()]/g, '\\$&');
}
