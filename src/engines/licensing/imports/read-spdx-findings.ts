// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { holderClaims, licenseClaim } from './claims.ts';
import type { Claim, FoundReport } from './found-report.ts';

const shape = z.object({
  spdxVersion: z.string(),
  creationInfo: z
    .object({ created: z.string().nullish(), creators: z.array(z.string()).nullish() })
    .nullish(),
  files: z.array(
    z.object({
      fileName: z.string(),
      licenseInfoInFiles: z.array(z.string()).nullish(),
      licenseConcluded: z.string().nullish(),
      copyrightText: z.string().nullish(),
    }),
  ),
});

/** An SPDX 2 document in JSON that speaks of files, as FOSSology writes it; `undefined` for one that does not. */
export function readSpdxJson(document: unknown): FoundReport | undefined {
  const parsed = shape.safeParse(document);
  if (!parsed.success) return undefined;
  const { creationInfo, files } = parsed.data;
  return {
    ...toolOf(creationInfo?.creators ?? []),
    madeAt: creationInfo?.created ?? undefined,
    claims: files.flatMap((file) =>
      claimsOf({
        path: file.fileName,
        found: file.licenseInfoInFiles ?? [],
        concluded: file.licenseConcluded ?? undefined,
        copyright: file.copyrightText ?? undefined,
      }),
    ),
    problems: [],
  };
}

// "FileName: ./src/a.c"; a text in <text> tags may go over many lines.
const FIELD =
  /^(?<tag>[A-Za-z][\w-]*):[ \t]*(?:<text>(?<long>[\s\S]*?)<\/text>|(?<value>[^\r\n]*))/gm;

/** The same in tag-value form; `undefined` for a text that is none. */
export function readSpdxTags(text: string): FoundReport | undefined {
  if (!/^SPDXVersion:/m.test(text) || !/^FileName:/m.test(text)) return undefined;
  const fields = [...text.matchAll(FIELD)].map(({ groups = {} }) => ({
    tag: groups.tag ?? '',
    value: (groups.long ?? groups.value ?? '').trim(),
  }));
  const creators = fields.flatMap(({ tag, value }) => (tag === 'Creator' ? [value] : []));
  const files: SpdxFile[] = [];
  for (const { tag, value } of fields) {
    // What follows a package's name is said of the package.
    if (tag === 'FileName') files.push({ path: value, found: [] });
    else if (tag === 'PackageName') files.push({ path: '', found: [] });
    else addTo(files.at(-1), tag, value);
  }
  const claims = files.flatMap((file) => (file.path === '' ? [] : claimsOf(file)));
  const madeAt = fields.find(({ tag }) => tag === 'Created')?.value;
  return { ...toolOf(creators), madeAt, claims, problems: [] };
}

interface SpdxFile {
  readonly path: string;
  readonly found: string[];
  concluded?: string | undefined;
  copyright?: string | undefined;
}

function addTo(file: SpdxFile | undefined, tag: string, value: string): void {
  if (file === undefined) return;
  if (tag === 'LicenseInfoInFile') file.found.push(value);
  else if (tag === 'LicenseConcluded') file.concluded = value;
  else if (tag === 'FileCopyrightText') file.copyright = value;
}

// What a person concluded says more than the list of what was found in the file.
function claimsOf({ path, found, concluded, copyright }: SpdxFile): readonly Claim[] {
  const conclusion = licenseClaim(path, concluded);
  return [
    ...(conclusion.length > 0 ? conclusion : found.flatMap((one) => licenseClaim(path, one))),
    ...holderClaims(path, copyright),
  ];
}

// "Tool: fossology-4.4.0", "Tool: spdx2"
function toolOf(creators: readonly string[]): Pick<FoundReport, 'tool' | 'toolVersion'> {
  const tool = creators.flatMap((one) => /^Tool:\s*(.+)$/i.exec(one)?.[1] ?? [])[0] ?? 'SPDX';
  const { name = tool, version } =
    /^(?<name>.+?)[-\s]v?(?<version>\d[\w.+-]*)$/.exec(tool.trim())?.groups ?? {};
  return { tool: name, toolVersion: version };
}
