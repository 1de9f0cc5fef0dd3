// SPDX-License-Identifier: Apache-2.0

// A name that holds one of these speaks of more than a person: "Ansible Core Team", "Ada at Acme", "Backline AI".
const NO_PERSON =
  /[@[\](]|\b(?:at|from|team|core|bots?|agents?|ai|inc|llc|ltd|gmbh|ag|oss|dev|developers?|project|group|labs?|software|foundation|university)\b/i;

/** A shorter one is a word of its own or a company by chance: "Li" and li.com, "Ray" and ray.io. */
const SHORTEST = 4;

/**
 * Whether a registrable domain is somebody's own: "Ada Lovelace" at lovelace.org, adalovelace.dev or alovelace.me. Nobody
 * is employed by a domain that is called like them.
 */
export function isPersonalDomain(domain: string, name: string): boolean {
  if (NO_PERSON.test(name)) return false;
  const label = lettersOf(domain.slice(0, domain.indexOf('.')));
  if (label.length < SHORTEST) return false;
  return namesOf(name).includes(label) || namesOf(writtenOut(name)).includes(label);
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  å: 'aa',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/** "Jörg Höffner" and hoeffner.de. */
function writtenOut(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^a-z]/g, (sign) => WRITTEN_OUT[sign] ?? sign);
}

/** What a person of that name may call a domain. */
function namesOf(name: string): readonly string[] {
  const words = name.split(/\s+/).map(lettersOf).filter(Boolean);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const whole = words.join('');
  if (words.length < 2) return [whole];
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  return [
    whole,
    first,
    last,
    // "Chris van Meer", "Mikel Olasagasti Uranga"
    ...words.slice(1, -1),
    ...words.slice(1, -1).map((_, place) => words.slice(place + 1).join('')),
    first + last,
    last + first,
    first.charAt(0) + last,
    initials.join('') + last,
    first + last.charAt(0),
  ];
}

/** "Rafael França" and franca.dev. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');
}
