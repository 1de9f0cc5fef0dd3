// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayText } from '../../shell/day.ts';
import { ExportLinks } from '../../shell/export-links.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import { editionQuery } from './radar.data.ts';
import { RadarDrawing } from './radar-drawing.tsx';
import { RadarLists } from './radar-lists.tsx';

export function EditionPage() {
  const query = useQuery(editionQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.title ?? 'Edition'}
        question="What did the radar show when it was published?"
        above={<Link to="/execution/radar">Radar</Link>}
      />
      <Loaded query={query}>
        {({ id, at, by, note, blips, quadrants }) => (
          <div className={text.stack}>
            <Panel
              title="The radar then"
              sentence={`Published on ${dayText(at)} by ${by}. ${note}`}
              actions={<ExportLinks path="/execution/radar/export" filter={{ edition: id }} />}
            >
              <RadarDrawing blips={blips} quadrants={quadrants} />
            </Panel>
            <RadarLists blips={blips} quadrants={quadrants} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
