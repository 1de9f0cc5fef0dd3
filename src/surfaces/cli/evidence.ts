// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { type PackVerdict, verifyPack } from '#engines/evidence-pack';
import { Refusal } from '#model';
import { fileText } from './file-text.ts';
import type { Place } from './workplace.ts';

interface Options {
  readonly key?: string;
  readonly json?: boolean;
}

/** No pack that we write is larger. */
const MOST_BYTES = 512 * 2 ** 20;

/** Needs no database: whoever gets a pack can check it. */
export function addEvidence(program: Command, { print, end }: Place): void {
  program
    .command('evidence')
    .description('Packs of evidence that were handed out.')
    .command('verify')
    .argument('<file>', 'the pack')
    .option(
      '--key <file>',
      'the public key of its makers, in PEM; without it the one in the pack is used',
    )
    .option('--json', 'as JSON')
    .description(
      'Check that a pack is as it was signed, without network or database. Exit code 0: it is, 1: it is not, 2: it cannot be read.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn evidence verify audit.zip --key their-key.pem')
    .action(async (path: string, { key, json }: Options) => {
      const trusted = key === undefined ? undefined : await fileText(key);
      const verdict = verifyPack(await packBytes(path), trusted);
      print(
        json ? JSON.stringify(verdict, undefined, 2) : asText(path, verdict, key !== undefined),
      );
      end(verdict.problems.length === 0 ? 0 : 1);
    });
}

function asText(
  path: string,
  { problems, subject, files, fingerprint }: PackVerdict,
  isHeld: boolean,
) {
  const about = Object.entries(subject ?? {}).map(([name, value]) => `  ${name}: ${value}`);
  if (problems.length > 0) {
    return [`${path} is not as it was signed:`, ...problems.map((one) => `  ${one}`)].join('\n');
  }
  const held = isHeld
    ? 'It is signed by the key you gave.'
    : 'Whose key that is, the pack cannot say: compare it with what its makers tell you, or give --key.';
  return [
    `${path} is as it was signed: ${files} ${files === 1 ? 'file' : 'files'}, key ${fingerprint}.`,
    held,
    ...about,
  ].join('\n');
}

async function packBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= MOST_BYTES) return await readFile(path);
    throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(
      'invalid',
      'cli/unreadable-file',
      `Reading ${path}: ${error.message}.`,
      'Check the path.',
    );
  }
}
