// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { RolesReport } from './roles-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addRoles(program: Command, { desk, print }: Workplace): void {
  const command = program
    .command('roles')
    .option('--json', 'with what fits, as JSON')
    .description('List the help that initiatives want, and the hours that are offered.')
    .addHelpText('after', '\nExample:\n  lanthorn roles --json');
  withConfigOptions(command).action(async ({ json, ...flags }: Options) => {
    const report = await desk.openRoles(flagsOf(flags));
    print(json ? JSON.stringify(report, undefined, 2) : asText(report));
  });
}

function asText({ roles, offers }: RolesReport): string {
  const wanted = roles.filter(({ missingHours }) => missingHours > 0);
  return [wantedText(wanted), offersText(offers)].join('\n\n');
}

function wantedText(roles: RolesReport['roles']): string {
  if (roles.length === 0) return 'No help is wanted. An initiative says so on its page.';
  return textTable(
    ['Id', 'Missing', 'By', 'Offers', 'Skills', 'Role'],
    roles.map((role) => [
      role.id,
      `${tenths(role.missingHours)} of ${tenths(role.hours)} h`,
      role.neededBy ?? '-',
      role.offers.length,
      role.skills.join(', ') || 'any',
      `${role.title} (${role.initiativeTitle})`,
    ]),
  );
}

function offersText(offers: RolesReport['offers']): string {
  if (offers.length === 0) return 'No hours are offered.';
  return textTable(
    ['Id', 'State', 'Hours', 'From', 'To', 'Skills', 'Role', 'Who'],
    offers.map((offer) => [
      offer.id,
      offer.state,
      `${tenths(offer.hours)} h`,
      offer.start,
      offer.finish,
      offer.skills.join(', ') || '-',
      offer.roleTitle ?? 'whatever fits',
      offer.offerer,
    ]),
  );
}

function tenths(hours: number): string {
  return String(Number(hours.toFixed(1)));
}
