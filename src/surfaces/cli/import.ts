// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { ImportedSbomFile } from './import-desk.ts';
import { addImportStrategy } from './strategy-files.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Given extends Readonly<Record<string, unknown>> {
  readonly name?: string;
  readonly acceptInvalid?: boolean;
  readonly json?: boolean;
  readonly remove?: boolean;
}

export function addImport(program: Command, place: Workplace): void {
  const { desk, screen, print, signal, end } = place;
  const command = program
    .command('import')
    .argument('<files...>', 'bills of materials, and folders that hold some; names, with --remove')
    .option('--name <name>', 'what to call what they are of; left out: as the document says')
    .option('--accept-invalid', 'take documents that are not valid as far as they can be read')
    .option('--remove', 'take back what was imported under these names, or ids')
    .option('--json', 'one JSON array')
    .description(
      'Import bills of materials of others (CycloneDX, SPDX) into the database, and judge them. Exit code 0: all done, 1: some were refused.',
    )
    .addHelpText('after', EXAMPLES);
  addImportStrategy(command, place);
  withConfigOptions(command).action(async (paths: string[], given: Given) => {
    if (given.remove === true) return remove(paths, given);
    const { name, acceptInvalid, json } = given;
    const options = { flags: flagsOf(given), name, acceptInvalid, signal, onStep: screen.show };
    const files = await desk.importSboms(paths, options);
    screen.show('');
    print(json ? JSON.stringify(files, undefined, 2) : files.map(lineOf).join('\n'));
    end(files.some(({ state }) => state === 'refused') ? 1 : 0);
  });

  async function remove(names: readonly string[], given: Given): Promise<void> {
    const options = { flags: flagsOf(given), onStep: screen.show };
    const removed = await desk.removeSboms(names, options);
    screen.show('');
    const lines = removed.map(({ name }) => `${name}: removed, with all that it said`);
    print(given.json ? JSON.stringify(removed, undefined, 2) : lines.join('\n'));
    end(0);
  }
}

const EXAMPLES = `
Examples:
  lanthorn import supplier.cdx.json
  lanthorn import ~/sboms --data ~/lanthorn
  lanthorn import --remove "Payment terminal"
  lanthorn import strategy strategy/`;

const STATES: Readonly<Record<ImportedSbomFile['state'], string>> = {
  imported: 'imported',
  replaced: 'replaces the one before',
  older: 'kept, but the one shown is newer',
  known: 'known already',
  refused: 'refused',
  'passed-over': 'no bill of materials',
};

function lineOf({ path, state, name, components, problems, message }: ImportedSbomFile): string {
  if (state === 'refused') return message ?? `${path}: refused`;
  const count = problems.length === 0 ? '' : `, ${problems.length} problems`;
  const what = name === undefined ? '' : `; ${name}, ${components} components${count}`;
  return `${path}: ${STATES[state]}${what}`;
}
