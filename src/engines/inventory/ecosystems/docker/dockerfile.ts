// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addFault,
  addProblem,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { readImageName } from './image-name.ts';
import { type Instruction, readInstructions } from './instructions.ts';
import { substitute } from './substitute.ts';

// "Dockerfile.dev" is one; "Dockerfile.tt" makes one, and "Dockerfile.dockerignore" stands beside one.
const OTHER =
  'dockerignore|[cm]?[jt]sx?|md|mdx|rst|txt|html|json|ya?ml|toml|tt|erb|eex|ejs|hbs|j2|jinja2?|mustache|tmpl|tpl|template|in|snap';
// "Dockerfile.go" is built for Go; "dockerfile.go" is written in it.
const SOURCE = 'go|py|rb|rs|php|java|kt|scala|cs|c|cc|cpp|h|hpp|swift|lua|sh|ps1|vim|el';

export const dockerfile = {
  id: 'docker/dockerfile',
  ecosystem: 'docker',
  files: new RegExp(
    `(^|/)((Docker|Container)file(\\.(?!([^/]+\\.)?(${OTHER})$)[^/]+)?|` +
      `(docker|container)file(\\.(?!([^/]+\\.)?(${OTHER}|${SOURCE})$)[^/]+)?|` +
      `[^/]+\\.([Dd]ocker|[Cc]ontainer)file)$`,
  ),
  format: 'https://docs.docker.com/reference/dockerfile/',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'What RUN installs is not seen; arguments given only when building stay unknown.',
  read: readDockerfile,
} satisfies Reader;

/** An image by its reference, or the name of an earlier stage. */
interface Stage {
  readonly from: string;
  readonly line: number;
  readonly name: string | undefined;
}

const FROM = /^(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;

function readDockerfile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const instructions = readInstructions(text);
  const stages = stagesOf(instructions);
  const [first] = instructions;
  if (first !== undefined && stages.length === 0) {
    const found = quote(first.text);
    addFault(sheet, { code: 'bad-text', line: first.line, expected: 'a FROM instruction', found });
  }
  const names = new Map(stages.map((stage) => [stage.name, stage]));
  const shipped = shippedStages(stages, names);
  for (const stage of stages) {
    if (isImage(stage.from, names)) addImage(sheet, stage.from, stage.line, shipped.has(stage));
  }
  for (const instruction of instructions) addCopied(sheet, instruction, names);
  return closeSheet(sheet);
}

/** Only an ARG before the first FROM can stand in a FROM. */
function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: Stage[] = [];
  const values = new Map<string, string>();
  for (const { word, text, line } of instructions) {
    if (word === 'ARG' && stages.length === 0) setArguments(values, text);
    const [, from, name] = word === 'FROM' ? (FROM.exec(text) ?? []) : [];
    if (from !== undefined)
      stages.push({ from: substitute(from, values), line, name: name?.toLowerCase() });
  }
  return stages;
}

/** `ARG VERSION=20 VARIANT="slim"` */
function setArguments(values: Map<string, string>, text: string): void {
  for (const [, key = '', value = ''] of text.matchAll(/([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/g)) {
    values.set(key, substitute(value.replace(/^(["'])(.*)\1$/, '$2'), values));
  }
}

/** The last stage is what is shipped, with the stages that it is built upon; the others only help to build. */
function shippedStages(stages: readonly Stage[], names: Names): ReadonlySet<Stage> {
  const shipped = new Set<Stage>();
  let stage = stages.at(-1);
  while (stage !== undefined && !shipped.has(stage)) {
    shipped.add(stage);
    stage = names.get(stage.from.toLowerCase());
  }
  return shipped;
}

type Names = ReadonlyMap<string | undefined, Stage>;

function isImage(from: string, names: Names): boolean {
  const name = from.toLowerCase();
  return (
    from !== 'scratch' && !/^\d+$/.test(from) && !names.has(name) && !choosesStage(name, names)
  );
}

/** "build-$TARGETOS" picks one of the stages build-linux and build-darwin. */
function choosesStage(from: string, names: Names): boolean {
  const known = from.slice(0, Math.max(from.indexOf('$'), 0));
  return known !== '' && [...names.keys()].some((name) => name?.startsWith(known));
}

/** `COPY --from=registry.example.com/tool:1 /bin/tool /bin/` takes files from an image that is no stage. */
function addCopied(sheet: Sheet, { word, text, line }: Instruction, names: Names): void {
  const from = word === 'COPY' ? /(?:^|\s)--from=(\S+)/.exec(text)?.[1] : undefined;
  if (from !== undefined && isImage(from, names)) addImage(sheet, from, line, false);
}

function addImage(sheet: Sheet, reference: string, line: number, isShipped: boolean): void {
  const image = readImageName(reference);
  if (image === undefined) {
    addProblem(
      sheet,
      'unknown-image',
      line,
      `expected the name of an image, found ${quote(reference)}`,
    );
    return;
  }
  addComponent(sheet, { ...image, scope: isShipped ? 'runtime' : 'build', direct: true, line });
}
