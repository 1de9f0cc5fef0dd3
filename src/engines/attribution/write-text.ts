// SPDX-License-Identifier: Apache-2.0
import type { NoticeComponent, Notices, NoticeText } from './notices.ts';
import { factsOf, headOf, nameOf, openingOf, titleOf, unknownOf, usersIn } from './sentences.ts';

const RULE = '='.repeat(78);
const LINE = '-'.repeat(78);

/** Plain text: components, what is not known, texts. */
export function noticesAsText(notices: Notices): string {
  const unknown = unknownOf(notices);
  const usersOf = usersIn(notices);
  const parts = [
    [titleOf(notices), '', openingOf(notices)].join('\n'),
    section('Components', notices.components.map(componentText)),
    ...(unknown.length === 0
      ? []
      : [section('Components whose licence is not known', [unknown.map(nameOf).join('\n')])]),
    section(
      'Texts',
      notices.texts.map((text) => textBlock(text, usersOf(text))),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): string {
  return [RULE, title, RULE, '', blocks.join('\n\n')].join('\n').trimEnd();
}

function componentText(component: NoticeComponent): string {
  const facts = factsOf(component).map(([name, value]) => `  ${name}: ${value}`);
  const texts = component.texts.map((number) => `[${number}]`).join(' ');
  return [nameOf(component), ...facts, ...(texts === '' ? [] : [`  Texts: ${texts}`])].join('\n');
}

function textBlock(text: NoticeText, users: readonly NoticeComponent[]): string {
  const names = users.map((one) => `  ${nameOf(one)}`);
  return [LINE, `[${text.number}] ${headOf(text)}, of`, ...names, LINE, '', text.text].join('\n');
}
