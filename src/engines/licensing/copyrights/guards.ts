// SPDX-License-Identifier: Apache-2.0

// "copyright notice", "the copyright holders", "copyright law": talk about copyright.
const TALK =
  /^['’]?s?\s*(?:and\/or|(?:notices?|holders?|owners?|laws?|licen[cs]\w+|statements?|and|or|in|is|are|of|for|to|this|that|these|those|such|which|what|who|may|can|will|shall|must|should|would|could|has|have|had|was|were|not|no|on|with|as|at|if|when|where|while|from|but|within|under|any|all|information|protect\w*|infring\w*|headers?|footers?|assign\w*|disclaim\w*|texts?|files?|years?|dates?|interests?|acts?|claims?|symbols?|signs?|status|terms|polic\w+|treat\w+|lines?|messages?|strings?|tags?|entr\w+|sections?|pages?|comments?|rights|clearance|issues?|violat\w+|works?|materials?|transfer\w*|ownership|management|registration|restrictions?|permissions?|agreement|extraction|scanner|checks?|checker|tools?|field|value|key|regex|pattern|range|detection|element|property|attribute|parameter|option|flag|macro|block|banner|boilerplate|template|format|example|e\.g|i\.e|etc|does|do|its|it|into|only|also|than|then|there|here|however|because|except|without|upon|after|before|during|between|retained|remains|belongs|exists|applies|covers|subsists|reserved)(?![\p{L}\p{N}]))/iu;
// "Copyright the authors": a holder without a name.
const COLLECTIVE =
  /\b(?:authors?|contributors?|developers?|project|team|foundation|regents|university|company|maintainers?|community|committee|members?|owners?|president)\b/i;
// "Copyright (c) <year> <name>", "[yyyy]", "%s", "${year}", "{{ year }}", "YYYY"
const BLANK =
  /^\s*years?(?![\p{L}\p{N}])|copyright holder|(?<![\p{L}\p{N}])year-year|%[sdiu](?![\p{L}\p{N}])|%\(\w+\)|\$\{|\{\{|\{\d?\}|#\{|<%|\$\(|\$[\p{L}_]|(?<![\p{L}\p{N}])(?:yyyy|xxxx|19xx|20xx|19yy|20yy)(?![\p{L}\p{N}])|[<[{]\s*(?:[\p{L} ]+ )?(?:years?|dates?|names?|owners?|holders?|authors?|organi[sz]ations?|fullname|project|company|copyright[\p{L} _-]*|insert[\p{L} ]*|your [\p{L} ]+)(?: [\p{L} ]+)?\s*[>\]}]|(?<![\p{L}\p{N}])(?:your name|name of (?:the )?(?:author|copyright|your)|fullname)(?![\p{L}\p{N}])/iu;
const SENTENCE =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|be|been|shall|must|should|would|could|can|cannot|has|have|does|do not|don't|if you|you|your|which|that|whether|because|when|these|those|them)(?![\p{L}\p{N}])/iu;
const MOST_WORDS = 14;

/** Whether what follows the word "copyright" shows that it only speaks of it. */
export function isTalk(behind: string): boolean {
  return TALK.test(behind);
}

/** Whether somebody still has to fill in a year or a name, or a program will. */
export function isBlank(statement: string): boolean {
  return BLANK.test(statement);
}

/**
 * Whether the words may be a holder's name where no year vouches for it: begins like a name and is no sentence.
 * Lower case passes only for a collective ("the authors of lamps") or with an address beside it.
 */
export function looksLikeName(words: string, hasContact: boolean): boolean {
  if (words.split(/\s+/).length > MOST_WORDS || SENTENCE.test(words)) return false;
  if (/[=(){}$\\|]|->|::/.test(words) || /^\d+$/.test(words)) return false;
  if (/^["'“‘@]?(?:\p{Lu}|\p{Lo}|\p{Lt}|\d)/u.test(words)) return true;
  return /^\p{L}/u.test(words) && (hasContact || COLLECTIVE.test(words));
}
