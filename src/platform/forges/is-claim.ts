// SPDX-License-Identifier: Apache-2.0

// "I'm working on this", "I am on it", "can I take this?", "I'd like to work on this", "please assign me", "I'll send a PR"
const CLAIMS: readonly RegExp[] = [
  /\bi(?:'m| am)\s+(?:currently |already |now |going to be )?(?:working|on)\s+(?:on\s+)?(?:this|it|that)\b/i,
  /\bi(?:'ll| will| am going to|'m going to)\s+(?:\w+\s+)?(?:work on|take|fix|tackle|pick up|handle|look into|give)\s+(?:this|it|that)\b/i,
  /\b(?:i'd|i would|i want|i wanna)\s+(?:\w+\s+)?(?:to\s+)?(?:work on|take|tackle|pick up|fix)\s+(?:this|it|that)\b/i,
  /\b(?:can|could|may|let)\s+(?:i|me)\s+(?:\w+\s+)?(?:work on|take|tackle|pick up|try|fix|do)\s+(?:this|it|that)\b/i,
  /\bassign\s+(?:this|it)?\s*(?:issue)?\s*to\s+me\b|\bassign\s+me\b/i,
  /\bi(?:'ll| will| can)\s+(?:\w+\s+)?(?:send|open|submit|make|create|write|draft|put up)\s+(?:a|the)\s+(?:pr|pull request|patch|merge request|mr)\b/i,
  /(?:^|\n)\s*\.?take\s*(?:$|\n)|(?:^|\n)\s*\/assign\b/i,
];
// "I'm not working on this", "is anyone working on this?"
const DENIALS =
  /\b(?:not|no longer|isn't|aren't|anyone|anybody|someone|somebody)\b[^.!?\n]{0,25}\bworking on\b/i;

/** Whether a comment says that its author takes the issue. Quoted lines do not count. */
export function isClaim(comment: string): boolean {
  const own = comment.replace(/^>.*$/gm, '').replace(/’/g, "'");
  return !DENIALS.test(own) && CLAIMS.some((claim) => claim.test(own));
}
