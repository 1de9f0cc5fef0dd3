// SPDX-License-Identifier: Apache-2.0
import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { classOf } from '../catalog/index.ts';
import { canonicalise, formatExpression, parseExpression } from '../expression/index.ts';
import { cataloguedLicenses, idsOf, SHEETS } from './catalogue.ts';
import { isNumbered } from './citation.ts';
import { clausesIn, licenseTextOf } from './clause-text.fixture.ts';
import { EXCEPTION_SHEETS } from './exceptions.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { LimitKind } from './sheet.ts';

/** A word that the clause behind a row cannot do without, in the languages of the texts. */
const WORDS: Readonly<Record<ObligationKind | LimitKind, RegExp>> = {
  'copyright-notices':
    /notice|copyright|attribution|statement|credit|étiquettes|unmodified|entire package/i,
  'license-text': /licen[cs]e|notice|agreement|conditions|text|README|document/i,
  'notice-file': /NOTICE/,
  acknowledgement: /acknowledg|credit|based|notice|state|includes/i,
  'advertising-acknowledgement': /advertising|marketing/i,
  attribution: /attribut|author|credit|notice|paternité|name|identification/i,
  'attribution-display': /display|print|announce/i,
  'use-notice': /notice|indicat/i,
  'mark-changes': /modif|chang|alter|differ|additions|identif/i,
  rename: /name|called|title|identifies|label/i,
  'offer-changes': /available|public|copy|distribut/i,
  'same-license': /licen[cs]|agreement|terms/i,
  'whole-work-license': /licen[cs]|terms/i,
  'source-component': /source|transparent|database|derived work/i,
  'source-whole': /source/i,
  'source-location': /source|where|obtain|standard version/i,
  'network-source': /network|source|contribute/i,
  'installation-information': /installation information/i,
  relinking: /link|library/i,
  'object-files': /object code|relink|recombine/i,
  'reverse-engineering': /reverse engineering/i,
  assent: /assent/i,
  use: /sold|fee|use|purpose|commercial|Adapted|service|nuclear|measure|evil|adapt|derivative|reproduce/i,
  patents: /patent/i,
  'patent-claims': /patent|claim/i,
  trademarks: /trademark|marks|marques/i,
  endorsement: /endors|promot|advertis|name|publicity|officiel|representing/i,
  origin: /origin/i,
  terms: /restrict|terms|measure|licen|anti-circumvention/i,
  law: /law/i,
  liability: /commercial/i,
  warranty: /warrant|guarant|as is|as-is|garanti|responsib|liab/i,
  termination: /terminat|void|automatic|end|résili|ceas/i,
};

describe('the catalogue of obligations', () => {
  it('knows at least 240 licences, each in one sheet, all of them in today’s spelling', () => {
    const ids = SHEETS.flatMap(idsOf);

    expect(ids.length).toBeGreaterThanOrEqual(240);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => todaysSpelling(id) !== id)).toEqual([]);
    expect(cataloguedLicenses()).toHaveLength(ids.length);
  });

  it('has a class for every licence', () => {
    expect(cataloguedLicenses().filter((id) => classOf(id) === 'unknown')).toEqual([]);
  });

  it('cites only numbered clauses that the text has, and that speak of the matter', () => {
    const wrong = SHEETS.flatMap((sheet) =>
      idsOf(sheet).flatMap((id) =>
        rowsOf(sheet, id)
          .filter(({ text, clause, kind }) => {
            const passages =
              sheet.numbering !== undefined && isNumbered(clause)
                ? clausesIn(text, clause)
                : [text];
            return !passages.some((passage) => WORDS[kind].test(passage));
          })
          .map(({ kind, clause }) => `${id} ${clause}: ${kind}`),
      ),
    );

    expect(wrong).toEqual([]);
  });

  it('speaks of a restriction of use wherever the class says it is no open source', () => {
    const closed = cataloguedLicenses().filter((id) => classOf(id) === 'source-available');
    const silent = closed.filter(
      (id) =>
        !SHEETS.find((sheet) => idsOf(sheet).includes(id))?.limits.some(([kind]) => kind === 'use'),
    );

    expect(silent).toEqual([]);
  });

  it('asks nothing for public domain, the whole work for strong copyleft and the network’s users for the AGPL', () => {
    const kindsOf = (id: string) =>
      SHEETS.find((sheet) => idsOf(sheet).includes(id))?.rows.map(([kind]) => kind) ?? [];

    expect(kindsOf('CC0-1.0')).toEqual([]);
    expect(kindsOf('GPL-3.0-only')).toContain('whole-work-license');
    expect(kindsOf('AGPL-3.0-only')).toContain('network-source');
    expect(kindsOf('LGPL-2.1-only')).not.toContain('whole-work-license');
  });

  it('names only exceptions that exist, each once', () => {
    const ids = EXCEPTION_SHEETS.flatMap(idsOf);

    expect(ids.filter((id) => !exceptionIds.includes(id))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

function todaysSpelling(id: string): string {
  const parsed = parseExpression(id);
  return parsed.ok ? formatExpression(canonicalise(parsed.expression)) : 'no licence';
}

function rowsOf(sheet: (typeof SHEETS)[number], id: string) {
  const own = licenseTextOf(id);
  const taken = sheet.takesIn;
  return [
    ...sheet.rows.map(([kind, , clause]) => ({ kind, clause, text: own })),
    ...sheet.limits.map(([kind, clause]) => ({ kind, clause, text: own })),
    ...(taken?.rows ?? []).map(([kind, , clause]) => ({
      kind,
      clause,
      text: licenseTextOf(taken?.license ?? id),
    })),
  ];
}
