// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { addAdvisories } from './advisories.ts';
import { atWorkplace } from './at-workplace.ts';
import { addCheck } from './check.ts';
import { addCurations } from './curations.ts';
import type { Desk } from './desk.ts';
import { addIdentify } from './identify.ts';
import { addImport } from './import.ts';
import { addActuals, addInitiatives } from './initiatives.ts';
import { addKpis } from './kpis.ts';
import { addLicense } from './license.ts';
import { addLicenses } from './licenses.ts';
import { addLog } from './log.ts';
import { addMetrics } from './metrics.ts';
import { addNotices } from './notices.ts';
import { addPeople } from './people.ts';
import { addRegistries } from './registries.ts';
import { addReuse } from './reuse.ts';
import { addSbom } from './sbom.ts';
import { addScan } from './scan.ts';
import { addSignInLink } from './sign-in-link.ts';
import { addUp } from './up.ts';
import { addVex } from './vex.ts';
import { addWhereUsed } from './where-used.ts';
import { addWhy } from './why.ts';
import { addWorker } from './worker.ts';
import type { ExitCode, Workplace } from './workplace.ts';

const EXAMPLES = `
Examples:
  lanthorn up ~/code                 start the server and scan every repository under ~/code
  lanthorn scan ~/code --out r.html  the same without a server, as one page
  lanthorn check                     judge the repository you stand in; exit code 1 when something is wrong
  lanthorn sbom . -o bom.json        CycloneDX 1.6 of the repository you stand in
`;

/** Runs one command line; the result is the exit code. */
export async function runCli(
  arguments_: readonly string[],
  desk: Desk,
  signal: AbortSignal,
): Promise<ExitCode> {
  return atWorkplace(signal, async (place) => {
    const workplace = { ...place, desk };
    await commandLine(workplace).parseAsync([...arguments_], { from: 'user' });
  });
}

function commandLine(workplace: Workplace): Command {
  const program = new Command('lanthorn')
    .description('The open source program office, running.')
    .version(workplace.desk.version)
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', EXAMPLES);
  for (const add of COMMANDS) add(program, workplace);
  return program;
}

const COMMANDS = [
  addUp,
  addScan,
  addCheck,
  addSbom,
  addNotices,
  addImport,
  addMetrics,
  addPeople,
  addWhy,
  addWhereUsed,
  addIdentify,
  addKpis,
  addLicense,
  addRegistries,
  addLicenses,
  addReuse,
  addWorker,
  addSignInLink,
  addLog,
  addAdvisories,
  addVex,
  addCurations,
  addInitiatives,
  addActuals,
];
