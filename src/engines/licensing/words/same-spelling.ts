// SPDX-License-Identifier: Apache-2.0
// A table: words that the SPDX matching guidelines treat as one, and British beside American spelling.

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'license licence',
    'licenses licences',
    'licensed licenced',
    'licensing licencing',
    'licensee licencee',
    'licensor licencor',
    'sublicense sublicence',
    'sublicenses sublicences',
    'sublicensed sublicenced',
    'sublicensing sublicencing',
    'acknowledgment acknowledgement',
    'acknowledgments acknowledgements',
    'analog analogue',
    'analyze analyse',
    'artifact artefact',
    'authorization authorisation',
    'authorized authorised',
    'authorize authorise',
    'behavior behaviour',
    'caliber calibre',
    'canceled cancelled',
    'catalog catalogue',
    'center centre',
    'color colour',
    'copyrightowner copyrightholder',
    'emphasize emphasise',
    'favor favour',
    'favorite favourite',
    'fulfill fulfil',
    'fulfillment fulfilment',
    'honor honour',
    'initialize initialise',
    'judgment judgement',
    'labeling labelling',
    'labor labour',
    'maximize maximise',
    'minimize minimise',
    'modeled modelled',
    'modeling modelling',
    'offense offence',
    'optimize optimise',
    'organization organisation',
    'organizations organisations',
    'organize organise',
    'practice practise',
    'program programme',
    'programs programmes',
    'realize realise',
    'recognize recognise',
    'recognized recognised',
    'signaling signalling',
    'unauthorized unauthorised',
    'utilization utilisation',
    'utilize utilise',
    'while whilst',
    'willful wilful',
  ].flatMap((row) => {
    const [kept = '', ...others] = row.split(' ');
    return others.map((other): [string, string] => [other, kept]);
  }),
);

const MOST_KEPT = 50_000;
const kept = new Map<string, string>();

/** One spelling for a lower-case word; hyphens and apostrophes inside it are dropped. */
export function sameSpelling(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  // "party's" is often "party?s" after a bad conversion, and then the lone s is dropped as a bullet.
  const joined = /[-'’‐]/.test(word) ? word.replace(/['’]s$/, '').replace(/[-'’‐]/g, '') : word;
  const spelled = SPELLINGS.get(joined) ?? joined;
  if (kept.size < MOST_KEPT) kept.set(word, spelled);
  return spelled;
}
