// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Annotation, AnnotationSource } from './annotation.ts';
import { isCovered } from './covered-files.ts';
import { readDep5 } from './read-dep5.ts';
import { readReuseToml } from './read-reuse-toml.ts';
import type { ReuseFile, ReuseProject } from './reuse-project.ts';

/** A licence expression or a copyright text, and the file that says so. */
export interface Said {
  readonly text: string;
  readonly path: string;
  readonly line?: number | undefined;
}

/** What counts for one file, whoever says it. */
export interface SaidOfFile {
  readonly path: string;
  readonly licenses: readonly Said[];
  readonly copyrights: readonly Said[];
}

/** What is said of every file that REUSE covers, in the order of the files; problems for sources that cannot be read. */
export function saidOfFiles({ files, sources }: ReuseProject): {
  readonly said: readonly SaidOfFile[];
  readonly problems: readonly Problem[];
} {
  const read = sources.map(({ path, text }) =>
    path === '.reuse/dep5' ? readDep5(text, path) : readReuseToml(text, path),
  );
  const problems = read.flatMap((one) => ('code' in one ? [one] : []));
  // From the root down, since a folder's own word is closer.
  const annotating = read
    .flatMap((one) => ('code' in one ? [] : [one]))
    .sort((a, b) => a.folder.length - b.folder.length);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const said = files.filter(isCovered).map((file) => {
    // What stands in "lamp.png.license" is said of lamp.png, whatever lamp.png says.
    const own = ownWord(byPath.get(`${file.path}.license`) ?? file);
    return { path: file.path, ...together(own, wordsOn(file.path, annotating)) };
  });
  return { said, problems: [...problems, ...bothKinds(annotating)] };
}

type Word = Omit<SaidOfFile, 'path'>;

function ownWord({ path, tags, copyrights }: ReuseFile): Word {
  return {
    licenses: tags.map(({ written, line }) => ({ text: written, path, line })),
    copyrights: copyrights.map((text) => ({ text, path })),
  };
}

interface Annotating extends Word {
  readonly precedence: Annotation['precedence'];
}

/** The word of each source on the file, from the root down to the first that overrides what is below it. */
function wordsOn(path: string, sources: readonly AnnotationSource[]): readonly Annotating[] {
  const words: Annotating[] = [];
  for (const source of sources) {
    const found = source.annotations.findLast(({ covers }) => covers(path));
    if (found === undefined) continue;
    const by = (text: string) => ({ text, path: source.path });
    words.push({
      precedence: found.precedence,
      licenses: found.licenses.map(by),
      copyrights: found.copyrights.map(by),
    });
    if (found.precedence === 'override') break;
  }
  return words;
}

function together(own: Word, words: readonly Annotating[]): Word {
  return {
    licenses: oneKind('licenses', own, words),
    copyrights: oneKind('copyrights', own, words),
  };
}

function oneKind(kind: keyof Word, own: Word, words: readonly Annotating[]): readonly Said[] {
  const beside = words.filter(({ precedence }) => precedence !== 'closest').flatMap((w) => w[kind]);
  if (words.some(({ precedence }) => precedence === 'override')) return beside;
  const closest = words.findLast((word) => word.precedence === 'closest' && word[kind].length > 0);
  const said = own[kind].length > 0 ? own[kind] : (closest?.[kind] ?? []);
  return [...beside, ...said];
}

function bothKinds(sources: readonly AnnotationSource[]): readonly Problem[] {
  const isBoth = sources.some(({ path }) => path === '.reuse/dep5') && sources.length > 1;
  if (!isBoth) return [];
  const message = 'Reading .reuse/dep5: REUSE.toml is there too, and only one of both may be';
  return [{ code: 'reuse/two-sources', message, path: '.reuse/dep5' }];
}
