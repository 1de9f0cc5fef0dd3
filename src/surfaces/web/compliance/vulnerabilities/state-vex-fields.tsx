// SPDX-License-Identifier: Apache-2.0
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { VulnerabilityDetailReply } from '#surfaces/contract';
import { keyOf, keysOf } from '../../shell/words.ts';
import type { Stating } from './vulnerabilities.data.ts';
import { justificationWords, vexWords } from './vulnerability-words.ts';

interface FieldsProps {
  readonly stating: Stating;
  readonly onChange: (part: Partial<Stating>) => void;
}

const EVERYWHERE = '';
const justifications = Object.keys(justificationWords).filter(
  (key): key is Justification => key in justificationWords,
);
type Justification = keyof typeof justificationWords;

/** Which package, which versions, where. */
export function ScopeFields({
  stating,
  onChange,
  vulnerability,
}: FieldsProps & { readonly vulnerability: VulnerabilityDetailReply }) {
  const repositories = new Map(
    vulnerability.findings.map(({ repository: { id, name } }) => [id, name]),
  );
  return (
    <>
      <NativeSelect
        label="Package"
        data={vulnerability.packages}
        value={stating.purl}
        onChange={({ currentTarget }) => onChange({ purl: currentTarget.value })}
      />
      <NativeSelect
        label="Where"
        data={[
          { value: EVERYWHERE, label: 'Everywhere in the organisation' },
          ...[...repositories].map(([id, name]) => ({ value: String(id), label: name })),
        ]}
        value={stating.repositoryId?.toString() ?? EVERYWHERE}
        onChange={({ currentTarget }) =>
          onChange({ repositoryId: Number(currentTarget.value) || undefined })
        }
      />
      <TextInput
        label="Versions"
        description="A range such as vers:npm/<2.0.0; left empty, it holds for all versions, those to come too."
        maxLength={2000}
        value={stating.versions ?? ''}
        onChange={({ currentTarget }) => onChange({ versions: currentTarget.value || undefined })}
      />
    </>
  );
}

/** What holds, why, and what is to be done. */
export function ReasonFields({ stating, onChange }: FieldsProps) {
  const isNotAffected = stating.status === 'not_affected';
  return (
    <>
      <NativeSelect
        label="What holds"
        data={keysOf(vexWords).map((value) => ({ value, label: vexWords[value].word }))}
        value={stating.status}
        onChange={({ currentTarget }) => {
          const status = keyOf(vexWords, currentTarget.value) ?? 'under_investigation';
          onChange({ status, justification: undefined });
        }}
      />
      {isNotAffected && (
        <NativeSelect
          label="Because"
          data={[
            { value: '', label: 'For another reason, said below' },
            ...justifications.map((value) => ({
              value,
              label: justificationWords[value],
            })),
          ]}
          value={stating.justification ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ justification: justifications.find((one) => one === currentTarget.value) })
          }
        />
      )}
      <Textarea
        label={isNotAffected ? 'Why it does no harm' : 'Notes'}
        required={isNotAffected && stating.justification === undefined}
        maxLength={4000}
        rows={3}
        value={stating.impact ?? ''}
        onChange={({ currentTarget }) => onChange({ impact: currentTarget.value || undefined })}
      />
      {stating.status === 'affected' && (
        <Textarea
          label="What to do"
          maxLength={4000}
          rows={2}
          value={stating.action ?? ''}
          onChange={({ currentTarget }) => onChange({ action: currentTarget.value || undefined })}
        />
      )}
    </>
  );
}
