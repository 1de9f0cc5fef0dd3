// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { atWorkplace } from './at-workplace.ts';
import type { BillDesk } from './bill-desk.ts';
import type { Desk } from './desk.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { LicenseDesk } from './license-desk.ts';
import type { ReportDesk } from './report-desk.ts';
import type { ExitCode, Place, Workplace } from './workplace.ts';

/** What the command line works with; each desk is opened when a command needs it. */
export interface Desks {
  identify(): Promise<IdentifyDesk>;
  license(): Promise<LicenseDesk>;
  bills(): Promise<BillDesk>;
  reports(): Promise<ReportDesk>;
  everything(): Promise<Desk>;
}

/**
 * Runs one command line; the result is the exit code.
 * What programs ask, again and again, starts without whatever the other commands need.
 */
export async function startCli(
  arguments_: readonly string[],
  desks: Desks,
  signal: AbortSignal,
): Promise<ExitCode> {
  const alone = ALONE.get(arguments_[0] ?? '');
  if (alone !== undefined) return runAlone(arguments_, await alone(desks), signal);
  const [{ runCli }, desk] = await Promise.all([import('./run-cli.ts'), desks.everything()]);
  return runCli(arguments_, desk, signal);
}

type AddCommand<At extends Place> = (program: Command, place: At) => void;

type Alone = (desks: Desks) => Promise<AddCommand<Place>>;

const ALONE: ReadonlyMap<string, Alone> = new Map<string, Alone>([
  ['identify', async (desks) => at(desks.identify(), (await import('./identify.ts')).addIdentify)],
  ['license', async (desks) => at(desks.license(), (await import('./license.ts')).addLicense)],
  ['sbom', async (desks) => at(desks.bills(), (await import('./sbom.ts')).addSbom)],
  ['why', async (desks) => at(desks.bills(), (await import('./why.ts')).addWhy)],
  ['check', async (desks) => at(desks.reports(), (await import('./check.ts')).addCheck)],
  ['scan', async (desks) => at(desks.reports(), (await import('./scan.ts')).addScan)],
  ['metrics', async (desks) => at(desks.reports(), (await import('./metrics.ts')).addMetrics)],
]);

async function at<Asked>(
  opening: Promise<Asked>,
  add: AddCommand<Workplace<Asked>>,
): Promise<AddCommand<Place>> {
  const desk = await opening;
  return (program, place) => add(program, { ...place, desk });
}

async function runAlone(
  arguments_: readonly string[],
  add: AddCommand<Place>,
  signal: AbortSignal,
): Promise<ExitCode> {
  return atWorkplace(signal, async (place) => {
    const program = new Command('lanthorn').exitOverride();
    program.showHelpAfterError('(add --help for what is possible)');
    add(program, place);
    await program.parseAsync([...arguments_], { from: 'user' });
  });
}
