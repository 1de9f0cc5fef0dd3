// SPDX-License-Identifier: Apache-2.0
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AlertRuleReply } from '#surfaces/contract';
import { either } from '../../shell/add-or-change.ts';
import { Form } from '../../shell/form.tsx';
import { FormModal } from '../../shell/form-modal.tsx';
import { useKpis } from '../../shell/kpi-select.tsx';
import text from '../../shell/text.module.css';
import { useWords } from '../../shell/use-words.ts';
import { keysOf } from '../../shell/words.ts';
import { metricsQuery, repositoryChoicesQuery } from '../measurement.data.ts';
import { byTopic } from '../topics.ts';
import { alertSeverityWords, conditionWords } from './alert-words.ts';
import { useAddRule, useChangeRule } from './alerts.data.ts';
import classes from './alerts.module.css';
import { fieldsOf, NUMBER_FIELDS, type RuleFields, ruleOf } from './rule-words.ts';

export function AddRule() {
  return (
    <FormModal name="New rule" variant="filled">
      {(close) => <RuleForm onClose={close} />}
    </FormModal>
  );
}

export function ChangeRule({ rule }: { readonly rule: AlertRuleReply }) {
  return (
    <FormModal name="Change" size="xs" title={`Change: ${rule.name}`} label={`Change ${rule.name}`}>
      {(close) => <RuleForm rule={rule} onClose={close} />}
    </FormModal>
  );
}

interface RuleFormProps {
  readonly rule?: AlertRuleReply;
  readonly onClose: () => void;
}

function RuleForm({ rule, onClose }: RuleFormProps) {
  const { words, write, field } = useWords<RuleFields>(() => fieldsOf(rule));
  const [add, change] = [useAddRule(), useChangeRule()];
  const submit = () => {
    const said = ruleOf(words);
    if (rule === undefined) add.mutate(said, { onSuccess: onClose });
    else {
      const { id, revision } = rule;
      change.mutate({ ...said, id, revision }, { onSuccess: onClose });
    }
  };
  const setWeekends = (isQuiet: boolean) => write({ weekends: isQuiet ? 'yes' : '' });
  return (
    <Form
      save={rule === undefined ? 'Add it' : 'Change it'}
      writing={either(add, change)}
      onSave={submit}
      onClose={onClose}
    >
      <TextInput label="Name" required maxLength={200} data-autofocus {...field('name')} />
      <About words={words} field={field} />
      <When words={words} field={field} />
      <NativeSelect
        label="Severity"
        data={keysOf(alertSeverityWords).map((value) => ({
          value,
          label: alertSeverityWords[value].word,
        }))}
        {...field('severity')}
      />
      <TextInput label="Who looks at it" maxLength={200} {...field('owner')} />
      <Quiet words={words} field={field} onWeekends={setWeekends} />
    </Form>
  );
}

interface PartProps {
  readonly words: RuleFields;
  readonly field: ReturnType<typeof useWords<RuleFields>>['field'];
}

/** Which figures: KPIs, or a metric of projects; one of them or all. */
function About({ words, field }: PartProps) {
  const { data: metrics = [] } = useQuery(metricsQuery);
  const { data: repositories = [] } = useQuery(repositoryChoicesQuery);
  const kpis = useKpis().map(({ id, name }) => ({ value: String(id), label: name }));
  const isKpi = words.metricId === '';
  const choices = isKpi ? kpis : repositories;
  // A rule about several, made by program, keeps them.
  const several = words.subject.includes(',');
  return (
    <>
      <NativeSelect
        label="Figure"
        data={[
          { value: '', label: 'KPIs' },
          ...byTopic(metrics, (metric) => metric).map(({ name: group, items }) => ({
            group: `Metrics of projects: ${group}`,
            items: items.map(({ id, name }) => ({ value: id, label: name })),
          })),
        ]}
        {...field('metricId')}
      />
      <NativeSelect
        label={isKpi ? 'Which KPI' : 'Which project'}
        data={[
          { value: '', label: isKpi ? 'all KPIs' : 'all projects' },
          ...(several ? [{ value: words.subject, label: 'those it has' }] : []),
          ...choices,
        ]}
        {...field('subject')}
      />
    </>
  );
}

function When({ words, field }: PartProps) {
  const isKpi = words.metricId === '';
  const kinds = Object.entries(conditionWords).filter(
    ([kind]) => isKpi || !(kind === 'off-target' || kind === 'forecast-misses'),
  );
  const { label, description, required } = NUMBER_FIELDS[words.kind];
  const hasMargin = words.kind === 'above' || words.kind === 'below';
  return (
    <>
      <NativeSelect
        label="Tell me when it"
        data={kinds.map(([value, word]) => ({ value, label: word }))}
        {...field('kind')}
      />
      <TextInput
        label={label}
        description={description}
        type="number"
        step="any"
        required={required}
        {...field('number')}
      />
      {hasMargin && (
        <TextInput
          label="Over when it is back by"
          description="Empty: a twentieth of the value, so that it does not flap."
          type="number"
          step="any"
          min={0}
          {...field('margin')}
        />
      )}
    </>
  );
}

interface QuietProps extends PartProps {
  readonly onWeekends: (isQuiet: boolean) => void;
}

/** When nobody is to be told; the alert itself opens all the same. */
function Quiet({ words, field, onWeekends }: QuietProps) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>Quiet time</legend>
      <div className={text.row}>
        <TextInput label="From" type="time" {...field('quietFrom')} />
        <TextInput label="To" type="time" {...field('quietTo')} />
        <TextInput label="Time zone" maxLength={60} {...field('zone')} />
      </div>
      <Checkbox
        mt="xs"
        label="Saturdays and Sundays as well"
        checked={words.weekends !== ''}
        onChange={(event) => onWeekends(event.currentTarget.checked)}
      />
    </fieldset>
  );
}
