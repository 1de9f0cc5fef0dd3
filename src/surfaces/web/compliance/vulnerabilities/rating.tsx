// SPDX-License-Identifier: Apache-2.0
import type { VulnerabilityFindingReply } from '#surfaces/contract';
import { Status } from '../../shell/status.tsx';
import classes from '../../shell/text.module.css';
import { ratingWords } from './vulnerability-words.ts';

interface RatingProps {
  readonly of: Pick<VulnerabilityFindingReply['vulnerability'], 'rating' | 'score'>;
}

/** The rating with the score of CVSS, where there is one. */
export function Rating({ of: { rating, score } }: RatingProps) {
  return (
    <span className={classes.row}>
      <Status {...ratingWords[rating ?? 'unknown']} />
      {score !== undefined && <span className={classes.small}>{score.toFixed(1)}</span>}
    </span>
  );
}
