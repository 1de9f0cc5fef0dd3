// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';
import { isKnownLicenseId, isLicenseExpression } from '../license-expression.ts';

/** A value that is no object and no list. */
export interface Scalar {
  readonly accepts: (value: unknown) => boolean;
  /** `a package URL`: what was expected. */
  readonly expected: string;
  /** Wrong meaning has a code of its own; wrong shape is `sbom/shape`. */
  readonly code?: string;
  /** `owns`: names this part, nothing else may have it. `names`: names this part. `refers`: names another part. */
  readonly reference?: 'owns' | 'names' | 'refers';
}

const isText = (value: unknown): value is string => typeof value === 'string';
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value);
const isInteger =
  (least: number, most = Number.POSITIVE_INFINITY) =>
  (value: unknown) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PATENT = /^[A-Za-z0-9][A-Za-z0-9\-/.()\s]{0,28}[A-Za-z0-9]$/;
/** RFC 3339; a leap second is a second. */
const TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;
/** 128, 160, 256, 384 and 512 bits. */
const DIGEST = /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/** All scalars of the formats; a format's own differ from these by name. */
export const SCALARS: Readonly<Record<string, Scalar>> = {
  string: { accepts: isText, expected: 'a text' },
  text: { accepts: (value) => isText(value) && value !== '', expected: 'a text that is not empty' },
  boolean: { accepts: (value) => typeof value === 'boolean', expected: 'true or false' },
  number: { accepts: (value) => typeof value === 'number', expected: 'a number' },
  ratio: {
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    expected: 'a number from 0 to 1',
  },
  integer: { accepts: Number.isInteger, expected: 'a whole number' },
  natural: { accepts: isInteger(0), expected: 'a whole number, 0 or more' },
  positive: { accepts: isInteger(1), expected: 'a whole number, 1 or more' },
  'nist-level': { accepts: isInteger(0, 6), expected: 'a whole number from 0 to 6' },
  anything: { accepts: () => true, expected: 'anything' },
  'date-time': { accepts: matches(TIME), expected: 'a time like 2026-01-31T12:00:00Z' },
  date: { accepts: matches(/^\d{4}-\d{2}-\d{2}$/), expected: 'a date like 2026-01-31' },
  link: { accepts: matches(/^[^\s<>"{}|\\^`]*$/), expected: 'an address (IRI)' },
  uri: { accepts: matches(/^[a-z][a-z0-9+.-]*:\S+$/i), expected: 'an absolute address (URI)' },
  email: { accepts: matches(/^[^\s@]+@[^\s@]+$/), expected: 'a mail address' },
  serial: { accepts: matches(new RegExp(`^urn:uuid:${UUID}$`)), expected: 'urn:uuid: and a UUID' },
  digest: { accepts: matches(DIGEST), expected: '32, 40, 64, 96 or 128 hexadecimal digits' },
  'media-type': { accepts: matches(/^[-+a-z0-9.]+\/[-+a-z0-9.]+$/), expected: 'a media type' },
  locale: { accepts: matches(/^[a-z]{2}(-[A-Z]{2})?$/), expected: 'a language like en or en-GB' },
  country: { accepts: matches(/^[A-Z]{2}$/), expected: 'a country of two capital letters' },
  'patent-number': { accepts: matches(PATENT), expected: 'the number of a patent' },
  cre: { accepts: matches(/^CRE:\d+-\d+$/), expected: 'CRE: and two numbers' },
  'bom-link': {
    accepts: matches(new RegExp(`^urn:cdx:${UUID}/[1-9]\\d*(#.+)?$`)),
    expected: 'a link to another bill (urn:cdx:)',
  },
  'own-ref': {
    accepts: (value) => isText(value) && value !== '',
    expected: 'a text that is not empty',
    reference: 'owns',
  },
  ref: {
    accepts: (value) => isText(value) && value !== '',
    expected: 'a text that is not empty',
    reference: 'names',
  },
  'ref-to': { accepts: isText, expected: 'a reference', reference: 'refers' },
  purl: {
    accepts: (value) => isText(value) && parsePurl(value) !== undefined,
    expected: 'a package URL',
    code: 'sbom/bad-purl',
  },
  'license-id': {
    accepts: (value) => isText(value) && isKnownLicenseId(value),
    expected: 'an id of the SPDX licence list',
    code: 'sbom/unknown-license',
  },
  'license-expression': {
    accepts: (value) => isText(value) && isLicenseExpression(value),
    expected: 'an SPDX licence expression',
    code: 'sbom/bad-license-expression',
  },
};
