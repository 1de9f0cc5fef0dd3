// SPDX-License-Identifier: Apache-2.0
import { ArrowRight } from 'lucide-react';
import type { HomeCardReply } from '#surfaces/contract';
import { AddressLink } from '../shell/address-link.tsx';
import { Status } from '../shell/status.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { toneWords } from '../shell/words.ts';
import classes from './home.module.css';

/** A figure, what it means, how it stands, what to look at first, and the next step. */
export function HomeCard({ card }: { readonly card: HomeCardReply }) {
  const { title, value, detail, tone, items = [], action } = card;
  return (
    <li className={classes.card} data-tone={tone}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <Status tone={tone} word={toneWords[tone]} />
      </div>
      <p className={classes.value} data-long={(value?.length ?? 0) > LONG || undefined}>
        {value ?? <Unknown />}
      </p>
      <p className={classes.detail}>{detail}</p>
      <div>{items.length > 0 && <Items title={title} items={items} />}</div>
      <AddressLink address={action.to} className={classes.action}>
        {action.label}
        <ArrowRight size={15} aria-hidden="true" />
      </AddressLink>
    </li>
  );
}

/** Names are longer than figures; in the type of a figure they would fill the card. */
const LONG = 12;

interface ItemsProps {
  readonly title: string;
  readonly items: NonNullable<HomeCardReply['items']>;
}

function Items({ title, items }: ItemsProps) {
  return (
    <ul className={classes.items} aria-label={`${title}: look at first`}>
      {items.map(({ text, note, tone, to }) => (
        <li key={`${to} ${text}`} className={classes.item} data-tone={tone}>
          <AddressLink address={to} className={classes.itemLink}>
            {text}
          </AddressLink>
          {note !== '' && <span className={classes.note}>{note}</span>}
        </li>
      ))}
    </ul>
  );
}
