// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import classes from './navigation.module.css';
import { home, type Place, pillars } from './places.ts';

/** The pages there are, by pillar. */
export function Navigation({ onFollow }: { readonly onFollow: () => void }) {
  return (
    <>
      <Item place={home} onFollow={onFollow} />
      {pillars.map(({ name, places }) => (
        <div key={name} className={classes.pillar}>
          {places[0]?.label !== name && <p className={classes.name}>{name}</p>}
          {places.map((place) => (
            <Item key={place.to} place={place} onFollow={onFollow} />
          ))}
        </div>
      ))}
    </>
  );
}

interface ItemProps {
  readonly place: Place;
  readonly onFollow: () => void;
}

function Item({ place: { to, label, icon: Icon }, onFollow }: ItemProps) {
  return (
    <Link
      to={to}
      className={classes.item}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={onFollow}
    >
      <Icon size={17} strokeWidth={1.8} aria-hidden="true" />
      {label}
    </Link>
  );
}
