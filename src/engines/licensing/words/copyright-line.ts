// SPDX-License-Identifier: Apache-2.0

const OPENING =
  /^[^\p{L}\p{N}©(<[]*(?:(?:portions?|parts?|modifications?|original|additional|enhancements?|some|other|this \w+ is)\s+)?(?:are\s+)?(?:copyrights?\b|copr\.|\(c\)|©|\[?c\]?\s*(?=\d{4}))/iu;
const YEAR_OR_SIGN = /\b(?:19|20)\d\d\b|\(c\)|©|[<[{]/i;
// "(c) allow anyone who receives a copy" is the third of a list.
const YEAR_OR_WORD = /\b(?:19|20)\d\d\b|©|\bcopyright\b/i;
const SIGN_FIRST = /^[^\p{L}\p{N}]*\(?c\)/iu;
const LONGEST = 250;
// A line that goes on with the licence itself must be read: "Copyright (c) 2020 Jo. Permission is hereby granted ..."
const GOES_ON =
  /\b(?:permission|redistribution|licen[sc]e[ds]?|warrant(?:y|ies)|notice|distribut\w+|terms|provided|treat(?:y|ies)|laws?|use[ds]?|grants?|contains?|modify|not|never|only|non-?commercial)\b/i;
const RIGHTS_RESERVED = /^\W*all rights reserved\W*$/i;

/** "Copyright (c) 2001-2004 Jo Doe": who holds the rights says nothing about which licence it is. */
export function isCopyrightLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (RIGHTS_RESERVED.test(line)) return true;
  const proof = SIGN_FIRST.test(line) ? YEAR_OR_WORD : YEAR_OR_SIGN;
  return OPENING.test(line) && proof.test(line) && !GOES_ON.test(line);
}
