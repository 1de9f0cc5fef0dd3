// SPDX-License-Identifier: Apache-2.0

interface ChosenFile {
  readonly name: string;
  readonly webkitRelativePath?: string;
  text(): Promise<string>;
}

/** Folders of the files that have one of their own, by the schema that their first line names. */
const FOLDERS: Readonly<Record<string, string>> = {
  objective: 'objectives/',
  initiative: 'initiatives/',
  decision: 'decisions/',
  claims: 'frameworks/',
  adoption: 'adoptions/',
};

// "# yaml-language-server: $schema=../schemas/objective.schema.json"
const SCHEMA = /^#.*\$schema=\S*?([a-z]+)\.schema\.json/m;

/** A file with its path within the folder of a strategy: a browser that hands over single files tells their names alone. */
export async function placedFile(file: ChosenFile): Promise<{ path: string; text: string }> {
  const text = await file.text();
  const within = file.webkitRelativePath?.split('/').slice(1).join('/');
  if (within) return { path: within, text };
  const kind = SCHEMA.exec(text)?.[1] ?? '';
  return { path: `${FOLDERS[kind] ?? ''}${file.name}`, text };
}
