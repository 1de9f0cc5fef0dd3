// SPDX-License-Identifier: Apache-2.0

/** Currencies of ISO 4217 whose smallest unit is not a hundredth. Source: its list one, of active codes. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits behind the decimal point of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/** Minor units as a decimal number: 123456 of EUR is `1234.56`. Exact: nothing is divided. */
export function decimalText(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const whole = String(Math.abs(amount)).padStart(digits + 1, '0');
  const sign = amount < 0 ? '-' : '';
  if (digits === 0) return sign + whole;
  return `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** Minor units as people write money of that currency: 123456 of EUR is `€1,234.56`. Exact. */
export function moneyText(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const form = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return form.format(decimalText(amount, currency) as `${number}`);
}

/** An amount that was read, or why it could not be. */
export type ReadAmount =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly why: string };

const NUMBER = /^(?<sign>[-+−]?)(?<digits>\d[\d., '’]*)$/;
const SPACES = /[\s'’]/g;

/**
 * Reads `1234.5`, `1.234,50`, `1,234.50`, `1 234` or `-12` as minor units of the currency, without a float on the way.
 * Refuses what can be read in two ways: in `1.234` the point may part thousands or decimals, unless the currency has three of them.
 */
export function readAmount(text: string, currency: string): ReadAmount {
  const { sign, digits } = NUMBER.exec(text.trim().replaceAll(/\s/g, ' '))?.groups ?? {};
  if (digits === undefined) return { ok: false, why: `"${text}" is no amount` };
  const places = minorDigits(currency);
  const parted = parts(digits.replaceAll(SPACES, ''), places);
  if (parted === undefined)
    return {
      ok: false,
      why: `"${text}" can be read in two ways; write it without thousands marks`,
    };
  if (parted.decimals.length > places)
    return { ok: false, why: `"${text}" has more decimals than ${currency}, which has ${places}` };
  const amount = Number(parted.whole + parted.decimals.padEnd(places, '0'));
  if (!Number.isSafeInteger(amount)) return { ok: false, why: `"${text}" is too large` };
  return { ok: true, amount: sign === '-' || sign === '−' ? 0 - amount : amount };
}

interface Parts {
  readonly whole: string;
  readonly decimals: string;
}

const PLAIN = /^\d+$/;
const WITH_DECIMALS = /^(?<whole>\d+)[.,](?<decimals>\d{1,2}|\d{4,})?$/;
const THREE_DECIMALS = /^(?<whole>\d+)[.,](?<decimals>\d{3})$/;
const GROUPED = /^(?<whole>\d{1,3}(?:,\d{3})+)\.(?<decimals>\d+)$|^\d{1,3}(?:,\d{3}){2,}$/;
const GROUPED_BY_POINTS =
  /^(?<whole>\d{1,3}(?:\.\d{3})+),(?<decimals>\d+)$|^\d{1,3}(?:\.\d{3}){2,}$/;

function parts(text: string, places: number): Parts | undefined {
  if (PLAIN.test(text)) return { whole: text, decimals: '' };
  const forms = [
    WITH_DECIMALS,
    GROUPED,
    GROUPED_BY_POINTS,
    ...(places === 3 ? [THREE_DECIMALS] : []),
  ];
  const found = forms.map((one) => one.exec(text)).find(Boolean);
  if (!found) return undefined;
  const { whole = text, decimals = '' } = found.groups ?? {};
  return { whole: whole.replaceAll(/[.,]/g, ''), decimals };
}
