// SPDX-License-Identifier: Apache-2.0
import {
  canonicalise,
  classOf,
  licenseInfo,
  licensesOf,
  parseExpression,
} from '#engines/licensing';
import { type Principal, Refusal } from '#model';
import type { Outputs } from '#surfaces/contract';
import { compatibilityReport, licenseFacts } from './license-answers.ts';
import { licenseText } from './license-text.ts';
import type { Office } from './office.ts';

type Detail = Outputs['licenses']['license'];

/** Every licence that some expression of the inventory names, most used first. */
export async function licensesInUse(
  { compliance }: Office,
  principal: Principal,
): Promise<Outputs['licenses']['inUse']> {
  const inUse = await compliance.expressionsInUse(principal);
  const components = new Map<string, number>();
  let withoutLicense = 0;
  for (const { license, components: count } of inUse) {
    const ids = idsIn(license);
    if (ids.length === 0) withoutLicense += count;
    for (const id of ids) components.set(id, (components.get(id) ?? 0) + count);
  }
  const verdicts = await compliance.licenseVerdicts(principal, [...components.keys()]);
  const items = [...components]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([id, count]) => ({
      ...standingOf(id),
      components: count,
      verdicts: verdicts.get(id) ?? [],
    }));
  return { items, withoutLicense };
}

/** One licence of the SPDX list, or a `LicenseRef` that is in use; refuses everything else. */
export async function licenseDetail(
  office: Office,
  principal: Principal,
  asked: string,
): Promise<Detail> {
  const isReference = /LicenseRef-/.test(asked);
  const id = isReference ? asked : licenseFacts(asked).id;
  const expressions = (await office.compliance.expressionsInUse(principal)).flatMap(
    ({ license, components }) =>
      license !== undefined && idsIn(license).includes(id)
        ? [{ expression: license, components }]
        : [],
  );
  if (isReference && expressions.length === 0) throw notInUse(asked);
  const verdicts = await office.compliance.licenseVerdicts(principal, [id]);
  return {
    ...(isReference ? factsOfReference(id) : { ...licenseFacts(id), isListed: true }),
    text: await licenseText(id),
    verdicts: verdicts.get(id) ?? [],
    expressions,
    repositories: await repositoriesOf(office, principal, expressions),
    outbound: await outboundOf(office, principal, id),
  };
}

function factsOfReference(id: string) {
  return { ...standingOf(id), isListed: false, deprecated: false, limits: [] };
}

function notInUse(asked: string): Refusal {
  return new Refusal(
    'not-found',
    'licensing/no-such-license',
    `No component in use is under ${asked}.`,
    'It may have left the inventory with the last scan; the list of licences shows what is in use.',
  );
}

function standingOf(id: string) {
  const info = licenseInfo(id);
  return {
    id,
    name: info?.name ?? id,
    class: info?.class ?? classOf(id),
    osiApproved: info?.osiApproved ?? false,
    fsfFree: info?.fsfFree ?? false,
  };
}

/** Today's ids that an expression names; none where it is no expression. */
function idsIn(license: string | undefined): readonly string[] {
  const parsed = license === undefined ? undefined : parseExpression(license);
  return parsed?.ok ? licensesOf(canonicalise(parsed.expression)) : [];
}

async function repositoriesOf(
  { compliance, portfolio }: Office,
  principal: Principal,
  expressions: Detail['expressions'],
): Promise<Detail['repositories']> {
  const counts = await compliance.repositoriesUsing(
    principal,
    expressions.map(({ expression }) => expression),
  );
  const names = new Map((await portfolio.all(principal)).map(({ id, name }) => [id, name]));
  return [...counts].map(([id, components]) => ({
    id,
    name: names.get(id) ?? `repository ${id}`,
    components,
  }));
}

/** The licences that the office's own repositories go out under are those it matters with. */
async function outboundOf(
  { portfolio }: Office,
  principal: Principal,
  inbound: string,
): Promise<Detail['outbound']> {
  const counts = new Map<string, number>();
  for (const license of (await portfolio.ownLicenses(principal)).values()) {
    if (idsIn(license).length > 0) counts.set(license, (counts.get(license) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, MOST_OUTBOUND)
    .map(([license, repositories]) => ({
      license,
      repositories,
      dynamic: compatibilityReport(license, inbound, 'dynamic'),
      static: compatibilityReport(license, inbound, 'static'),
    }));
}

/** An office has a handful of outbound licences; a fleet of mirrors has hundreds, of which nobody reads more. */
const MOST_OUTBOUND = 12;
