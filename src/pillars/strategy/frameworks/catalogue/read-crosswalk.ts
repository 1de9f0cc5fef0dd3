// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { CrosswalkLink, Relation } from '#engines/frameworks';
import { readYaml } from './read-yaml.ts';

const CrosswalkFile = z.strictObject({
  names: z.record(z.string(), z.string()),
  themes: z.array(
    z.strictObject({
      theme: z.string().min(1),
      why: z.string().min(1),
      links: z.array(z.string()).min(1),
    }),
  ),
});

// "iso5230:3.1.1.1 equal draft:3.1.2.1"
const LINK =
  /^(?<from>[a-z0-9]+:\S+) (?<relation>equal|covers|covered-by|partly|related) (?<to>[a-z0-9]+:\S+)$/;
const RELATIONS: Readonly<Record<string, Relation>> = {
  equal: 'equal',
  covers: 'covers',
  partly: 'partly',
  related: 'related',
};

/** The links as the file words them; one that cannot be read is our bug and thrown. */
export function readCrosswalk(): readonly CrosswalkLink[] {
  const { names, themes } = CrosswalkFile.parse(readYaml('crosswalk.yaml'));
  const frameworks = new Map(Object.entries(names));
  return themes.flatMap(({ theme, why, links }) =>
    links.map((text) => ({ ...readLink(text, frameworks), theme, why })),
  );
}

function readLink(text: string, names: ReadonlyMap<string, string>) {
  const { from = '', relation = '', to = '' } = LINK.exec(text)?.groups ?? {};
  const [one, other] = [keyOf(from, names), keyOf(to, names)];
  if (one === undefined || other === undefined) {
    throw new Error(`Reading crosswalk.yaml: "${text}" is no link between two named frameworks`);
  }
  const known = RELATIONS[relation];
  if (known !== undefined) return { from: one, relation: known, to: other };
  return { from: other, relation: 'covers' as const, to: one };
}

function keyOf(end: string, names: ReadonlyMap<string, string>): string | undefined {
  const [name = '', item] = end.split(':');
  const framework = names.get(name);
  return framework === undefined ? undefined : `${framework}/${item}`;
}
