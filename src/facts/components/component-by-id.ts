// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import { type Origin, Refusal, type Scope } from '#model';
import type { Transaction } from '#platform/storage';
import type { Component, LicenseStep } from './component.ts';

interface ComponentRow {
  readonly id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string | null;
  readonly declared_license: string | null;
  readonly declared_source: string | null;
  readonly declared_repository_id: number | null;
  readonly normalised_license: string | null;
  readonly installed_license: string | null;
  readonly installed_source: string | null;
  readonly installed_repository_id: number | null;
  readonly installed_normalised: string | null;
  readonly registry_license: string | null;
  readonly registry_source: string | null;
  readonly registry_normalised: string | null;
  readonly detected_license: string | null;
  readonly detected_source: string | null;
  readonly detected_repository_id: number | null;
  readonly license: string | null;
  readonly integrity: string | null;
  readonly source: string | null;
  readonly funding: readonly string[];
  readonly repositories: number;
  readonly direct: boolean;
  readonly scopes: readonly Scope[];
  readonly origins: readonly Origin[];
}

/** Refuses an id that the organisation does not have. */
export async function componentById(tx: Transaction, id: number): Promise<Component> {
  const [row] = await tx.query<ComponentRow>('SELECT * FROM components_component WHERE id = $1', [
    id,
  ]);
  if (row === undefined) throw noSuchComponent(id);
  return {
    id: row.id,
    purl: row.purl,
    ecosystem: row.ecosystem,
    name: row.name,
    version: row.version ?? undefined,
    license: row.license ?? undefined,
    integrity: row.integrity ?? undefined,
    source: row.source ?? undefined,
    funding: row.funding,
    repositories: row.repositories,
    direct: row.direct,
    scopes: row.scopes,
    origins: row.origins,
    licenseChain: [
      declared(row),
      normalised(row),
      installed(row),
      registry(row),
      detected(row),
      effective(row),
    ],
  };
}

function declared(row: ComponentRow): LicenseStep {
  return {
    step: 'declared',
    value: row.declared_license ?? undefined,
    source: row.declared_source ?? 'No lock or manifest words a licence.',
    repositoryId: row.declared_repository_id ?? undefined,
  };
}

function normalised(row: ComponentRow): LicenseStep {
  const value = row.normalised_license ?? undefined;
  return { step: 'normalised', value, source: howNormalised(row) };
}

const HOW_NORMALISED = {
  spdx: 'The wording is an SPDX expression.',
  table: 'The wording, by the table of licence names.',
  corrected: 'The wording, taken for a misspelt SPDX id.',
  unknown: 'The wording names no licence that we know.',
};

function howNormalised({ declared_license, ecosystem }: ComponentRow): string {
  if (declared_license === null) return 'There is nothing to normalise.';
  return HOW_NORMALISED[normaliseDeclared(declared_license, ecosystem).how];
}

function installed(row: ComponentRow): LicenseStep {
  return {
    step: 'installed',
    value: row.installed_license ?? undefined,
    source: row.installed_source ?? 'No installed package was looked at.',
    repositoryId: row.installed_repository_id ?? undefined,
  };
}

function registry(row: ComponentRow): LicenseStep {
  return {
    step: 'registry',
    value: row.registry_license ?? undefined,
    source: row.registry_source ?? 'No package registry was asked.',
  };
}

function detected(row: ComponentRow): LicenseStep {
  return {
    step: 'detected',
    value: row.detected_license ?? undefined,
    source: row.detected_source ?? 'No licence text of it was looked at.',
    repositoryId: row.detected_repository_id ?? undefined,
  };
}

function effective(row: ComponentRow): LicenseStep {
  return { step: 'effective', value: row.license ?? undefined, source: whyEffective(row) };
}

function whyEffective(row: ComponentRow): string {
  if (row.license === null) return 'No source names a licence that we know.';
  if (row.normalised_license !== null) return 'From the lock or manifest.';
  if (row.installed_normalised !== null)
    return 'From the installed package: the lock or manifest says nothing.';
  return row.registry_normalised === null
    ? 'From its licence texts: nothing else says it.'
    : 'From the package registry: no file at hand says it.';
}

function noSuchComponent(id: number): Refusal {
  return new Refusal(
    'not-found',
    'components/no-such-component',
    `There is no component ${id}.`,
    'Look it up in the inventory; its id may have changed.',
  );
}
