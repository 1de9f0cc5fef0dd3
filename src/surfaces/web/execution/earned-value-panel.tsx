// SPDX-License-Identifier: Apache-2.0
import type { InitiativeDetailReply } from '#surfaces/contract';
import { Fact, Facts } from '../shell/facts.tsx';
import { Panel } from '../shell/panel.tsx';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { initiativeStatusWords } from '../shell/words.ts';
import classes from './execution.module.css';
import { IndexFigure, MoneyFigure } from './money-figure.tsx';
import { SCurve } from './s-curve.tsx';

type Value = NonNullable<InitiativeDetailReply['value']>;
type MoneyName = Extract<
  keyof Value,
  | 'bac'
  | 'pv'
  | 'ev'
  | 'ac'
  | 'sv'
  | 'cv'
  | 'eac'
  | 'eacAtPlannedCost'
  | 'eacWithSchedule'
  | 'etc'
  | 'vac'
>;

const MONEY: Readonly<Record<MoneyName, string>> = {
  bac: 'Budget (BAC)',
  pv: 'Planned by now (PV)',
  ev: 'Earned (EV)',
  ac: 'Spent (AC)',
  sv: 'Schedule variance (SV)',
  cv: 'Cost variance (CV)',
  eac: 'Estimate if costs go on so (EAC)',
  eacAtPlannedCost: 'EAC if the rest costs as planned',
  eacWithSchedule: 'EAC if being late costs too',
  etc: 'Estimate to complete (ETC)',
  vac: 'Variance at completion (VAC)',
};
const NAMES: readonly MoneyName[] = [
  'bac',
  'pv',
  'ev',
  'ac',
  'sv',
  'cv',
  'eac',
  'eacAtPlannedCost',
  'eacWithSchedule',
  'etc',
  'vac',
];

/** Where the initiative stands in money and time, and why that is called good or bad. */
export function EarnedValuePanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { value, reasons, status, currency } = initiative;
  return (
    <Panel
      title="Earned value"
      sentence={reasons.join(' ')}
      actions={<Status {...initiativeStatusWords[status]} />}
    >
      {value === undefined ? (
        <p className={text.soft}>
          When the plan is approved, planned, earned and spent value are compared here.
        </p>
      ) : (
        <>
          <SCurve initiative={initiative} />
          <div className={classes.figures}>
            <Facts>
              {NAMES.map((name) => (
                <Fact key={name} name={MONEY[name]}>
                  <MoneyFigure
                    amount={value[name]}
                    currency={currency}
                    missing={value.missing[name]}
                  />
                </Fact>
              ))}
              <Indices value={value} />
            </Facts>
          </div>
        </>
      )}
    </Panel>
  );
}

function Indices({ value }: { readonly value: Value }) {
  const { missing, es, forecastFinish } = value;
  return (
    <>
      <Fact name="SPI">
        <IndexFigure index={value.spi} missing={missing.spi} />
      </Fact>
      <Fact name="CPI">
        <IndexFigure index={value.cpi} missing={missing.cpi} />
      </Fact>
      <Fact name="TCPI">
        <IndexFigure index={value.tcpi} missing={missing.tcpi} />
      </Fact>
      <Fact name="Earned schedule (ES)">{es.toFixed(1)} days</Fact>
      <Fact name="SPI(t)">
        <IndexFigure index={value.spiTime} missing={missing.spiTime} />
      </Fact>
      <Fact name="Forecast finish">
        {forecastFinish ?? <Unknown>{missing.forecastFinish ?? 'not available'}</Unknown>}
      </Fact>
    </>
  );
}
