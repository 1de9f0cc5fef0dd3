// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AlertDetailReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import { dayText, minuteText } from '../../shell/day.ts';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { quantityText } from '../../shell/quantity.ts';
import { ReadingsChart } from '../../shell/readings-chart.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Trail } from '../../shell/trail.tsx';
import { AlertActions } from './alert-actions.tsx';
import { alertSeverityWords, alertStateWords } from './alert-words.ts';
import { alertQuery } from './alerts.data.ts';

/** One alert: why, how the figure stands now, and what somebody said of it. */
export function AlertPage() {
  const query = useQuery(alertQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.title ?? 'Alert'}
        question="What is wrong with this figure, and does somebody look at it?"
        above={<Link to="/measurement/alerts">Alerts</Link>}
        actions={query.data && <AlertActions alert={query.data} />}
      />
      <Loaded query={query}>
        {(alert) => (
          <div className={text.stack}>
            <Standing alert={alert} />
            <Panel
              title="The figure"
              sentence={alert.sentence}
              actions={<AddressLink address={alert.to}>Its definition and rows</AddressLink>}
            >
              {alert.figure ? (
                <ReadingsChart
                  name={alert.title}
                  readings={alert.figure.readings}
                  target={alert.figure.target}
                  unit={alert.figure.unit}
                />
              ) : (
                <p className={text.soft}>Nobody looks at it any more.</p>
              )}
            </Panel>
            <Trail of="alert" entries={alert.trail} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Standing({ alert }: { readonly alert: AlertDetailReply }) {
  const { state, severity, rule, ruleId, owner, openedAt, toldFrom, snoozed, value, figure } =
    alert;
  return (
    <Facts>
      <Fact name="State">
        <Status {...alertStateWords[state]} />
        {state === 'snoozed' && snoozed !== undefined && ` until ${dayText(snoozed.until)}`}
      </Fact>
      <Fact name="Severity">
        <Status {...alertSeverityWords[severity]} />
      </Fact>
      {value !== undefined && figure !== undefined && (
        <Fact name="Value">{quantityText(value, figure.unit)}</Fact>
      )}
      <Fact name="Since">{minuteText(openedAt)}</Fact>
      {toldFrom !== openedAt && <Fact name="Quiet until">{minuteText(toldFrom)}</Fact>}
      <Fact name="Rule">
        <Link to="/measurement/alerts" search={{ ruleId, state: 'any' }}>
          {rule}
        </Link>
      </Fact>
      {owner !== undefined && <Fact name="Looks at it">{owner}</Fact>}
    </Facts>
  );
}
