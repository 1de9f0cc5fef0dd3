// SPDX-License-Identifier: Apache-2.0
import { ArrowRight } from 'lucide-react';
import type { HomeCardReply } from '#surfaces/contract';
import { AddressLink } from '../shell/address-link.tsx';
import { Status } from '../shell/status.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { toneWords } from '../shell/words.ts';
import classes from './home.module.css';

/** A number, what it means, how it stands, and the next step. */
export function HomeCard({ card }: { readonly card: HomeCardReply }) {
  const { title, value, detail, tone, action } = card;
  return (
    <li className={classes.card} data-tone={tone}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <Status tone={tone} word={toneWords[tone]} />
      </div>
      <p className={classes.value}>{value ?? <Unknown />}</p>
      <p className={classes.detail}>{detail}</p>
      <AddressLink address={action.to} className={classes.action}>
        {action.label}
        <ArrowRight size={15} aria-hidden="true" />
      </AddressLink>
    </li>
  );
}
