// SPDX-License-Identifier: Apache-2.0
import type { AttributedComponent } from '#engines/attribution';
import {
  type Expression,
  findCopyrights,
  formatYears,
  parseExpression,
  termsOf,
} from '#engines/licensing';
import type { ComponentText } from '#facts/components';

/** What is known of a component that is handed on, wherever it was looked up. */
export interface HandedOn {
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly wording?: string | undefined;
  /** What is followed where the licence offers a choice, and who says so; absent where nobody does. */
  readonly choice?: AttributedComponent['choice'];
  readonly modifications: readonly string[];
  readonly texts: readonly ComponentText[];
}

/** The component with the ids whose texts must be there, with what its own texts are and whose copyright they name. */
export function noticeComponent(
  { texts, ...component }: HandedOn,
  standardText: (id: string) => string | undefined,
): AttributedComponent {
  const { license, choice } = component;
  const own = texts.map(({ role, path, text, license: says }) => ({
    role,
    path,
    text,
    licenses: says === undefined ? [] : idsOf(says),
  }));
  const isChoiceOpen = choice === undefined && license !== undefined && offersChoice(license);
  const ids = idsOf(choice?.license ?? license ?? '');
  const covered = ids.filter((id) => own.some(({ licenses }) => licenses.includes(id)));
  return {
    ...component,
    choice: choice?.license === license ? undefined : choice,
    isChoiceOpen,
    // Of licences to choose among, those that the package brings are enough.
    follows: isChoiceOpen && covered.length > 0 ? covered : ids,
    copyrights: copyrightsOf(own, standardText),
    texts: own,
  };
}

/** Who holds the rights in the component: without those who hold the rights in the wording of its licence. */
function copyrightsOf(
  own: AttributedComponent['texts'],
  standardText: (id: string) => string | undefined,
): readonly string[] {
  return own.flatMap(({ text, licenses }) => {
    const ofWording = new Set(licenses.flatMap((id) => holdersIn(standardText(id) ?? '')));
    return holdersIn(text).filter((line) => !ofWording.has(line));
  });
}

/** "2001-2004, 2007 The Lamp Authors". */
function holdersIn(text: string): readonly string[] {
  return findCopyrights(text).flatMap(({ holder, years }) =>
    holder === undefined ? [] : [`${formatYears(years)} ${holder}`.trim()],
  );
}

function offersChoice(license: string): boolean {
  const parsed = parseExpression(license);
  return parsed.ok && holdsOr(parsed.expression);
}

function holdsOr(expression: Expression): boolean {
  if (expression.kind === 'license') return false;
  return expression.kind === 'or' || expression.operands.some(holdsOr);
}

/** Licences and exceptions. A changed text is still the package's own text of that licence. */
function idsOf(license: string): readonly string[] {
  const parsed = parseExpression(license);
  if (!parsed.ok) return [];
  const ids = termsOf(parsed.expression).flatMap(({ license: id, exception }) =>
    [id, id.replace(/^LicenseRef-modified-/, ''), exception].filter((one) => one !== undefined),
  );
  return [...new Set(ids)];
}
