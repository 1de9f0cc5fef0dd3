// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { BillDesk } from './bill-desk.ts';
import type { Desk } from './desk.ts';
import type { IdentifyDesk } from './identify-desk.ts';
import type { LicenseDesk } from './license-desk.ts';
import type { NoticesDesk } from './notices-desk.ts';
import type { OpportunitiesDesk } from './opportunities-desk.ts';
import type { AffiliationsDesk, PeopleDesk } from './people-desk.ts';
import type { ReportDesk } from './report-desk.ts';
import type { Place, Workplace } from './workplace.ts';

/** What the command line works with; each desk is opened for the command that asks at it. */
export interface Desks {
  version(): string;
  identify(): Promise<IdentifyDesk>;
  license(): Promise<LicenseDesk>;
  bills(): Promise<BillDesk>;
  reports(): Promise<ReportDesk>;
  people(): Promise<PeopleDesk & AffiliationsDesk>;
  notices(): Promise<NoticesDesk>;
  opportunities(): Promise<OpportunitiesDesk>;
  everything(): Promise<Desk>;
}

/** Puts a command on the command line. */
export type AddCommand<At extends Place> = (program: Command, place: At) => void;

/** A command of the program, imported when it is run or explained. */
export interface CliCommand {
  readonly name: string;
  toRun(desks: Desks): Promise<AddCommand<Place>>;
  /** For the help: it stands on the command line and asks nobody. */
  toExplain(): Promise<AddCommand<Place>>;
}

/** As the help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  command('up', everything, async () => (await import('./up.ts')).addUp),
  command('scan', reports, async () => (await import('./scan.ts')).addScan),
  command('check', reports, async () => (await import('./check.ts')).addCheck),
  command('sbom', bills, async () => (await import('./sbom.ts')).addSbom),
  command('notices', notices, async () => (await import('./notices.ts')).addNotices),
  command('import', everything, async () => (await import('./import.ts')).addImport),
  command('export', everything, async () => (await import('./strategy-files.ts')).addExport),
  command('metrics', reports, async () => (await import('./metrics.ts')).addMetrics),
  command('people', people, async () => (await import('./people.ts')).addPeople),
  command('why', bills, async () => (await import('./why.ts')).addWhy),
  command('where-used', everything, async () => (await import('./where-used.ts')).addWhereUsed),
  command('identify', identify, async () => (await import('./identify.ts')).addIdentify),
  command('kpis', everything, async () => (await import('./kpis.ts')).addKpis),
  command('alerts', everything, async () => (await import('./alerts.ts')).addAlerts),
  command('dashboards', everything, async () => (await import('./reports.ts')).addDashboards),
  command('reports', everything, async () => (await import('./reports.ts')).addReports),
  command('board-paper', everything, async () => (await import('./board-paper.ts')).addBoardPaper),
  command('decisions', everything, async () => (await import('./decisions.ts')).addDecisions),
  command('license', license, async () => (await import('./license.ts')).addLicense),
  command('registries', everything, async () => (await import('./registries.ts')).addRegistries),
  command('upstreams', everything, async () => (await import('./upstreams.ts')).addUpstreams),
  command('forge', everything, async () => (await import('./forge.ts')).addForge),
  command('remote', everything, async () => (await import('./remote.ts')).addRemote),
  command('licenses', everything, async () => (await import('./licenses.ts')).addLicenses),
  command('reuse', everything, async () => (await import('./reuse.ts')).addReuse),
  command('worker', everything, async () => (await import('./worker.ts')).addWorker),
  command(
    'sign-in-link',
    everything,
    async () => (await import('./sign-in-link.ts')).addSignInLink,
  ),
  command('log', everything, async () => (await import('./log.ts')).addLog),
  command('advisories', everything, async () => (await import('./advisories.ts')).addAdvisories),
  command('vex', everything, async () => (await import('./vex.ts')).addVex),
  command('policy', everything, async () => (await import('./policy.ts')).addPolicy),
  command('waivers', everything, async () => (await import('./waivers.ts')).addWaivers),
  command('curations', everything, async () => (await import('./curations.ts')).addCurations),
  command('initiatives', everything, async () => (await import('./initiatives.ts')).addInitiatives),
  command('capacity', everything, async () => (await import('./capacity.ts')).addCapacity),
  command('roles', everything, async () => (await import('./roles.ts')).addRoles),
  command('what-if', everything, async () => (await import('./what-if.ts')).addWhatIf),
  command('risks', everything, async () => (await import('./risks.ts')).addRisks),
  command('actuals', everything, async () => (await import('./initiatives.ts')).addActuals),
  command(
    'opportunities',
    (desks) => desks.opportunities(),
    async () => (await import('./opportunities.ts')).addOpportunities,
  ),
  command('adoptions', everything, async () => (await import('./adoptions.ts')).addAdoptions),
  command('radar', everything, async () => (await import('./radar.ts')).addRadar),
  command('frameworks', everything, async () => (await import('./frameworks.ts')).addFrameworks),
  command('evidence', nobody, async () => (await import('./evidence.ts')).addEvidence),
];

function command<Asked>(
  name: string,
  open: (desks: Desks) => Promise<Asked>,
  load: () => Promise<AddCommand<Workplace<Asked>>>,
): CliCommand {
  return {
    name,
    async toRun(desks) {
      const [add, desk] = await Promise.all([load(), open(desks)]);
      return (program, place) => add(program, { ...place, desk });
    },
    async toExplain() {
      const add = await load();
      return (program, place) => add(program, { ...place, desk: {} as Asked });
    },
  };
}

function identify(desks: Desks) {
  return desks.identify();
}

function license(desks: Desks) {
  return desks.license();
}

function bills(desks: Desks) {
  return desks.bills();
}

function reports(desks: Desks) {
  return desks.reports();
}

function people(desks: Desks) {
  return desks.people();
}

function notices(desks: Desks) {
  return desks.notices();
}

function everything(desks: Desks) {
  return desks.everything();
}

/** For what needs no more than the files that are named. */
async function nobody() {
  return undefined;
}
