// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fact, Facts } from '../shell/facts.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { useRouteId } from '../shell/route-id.ts';
import text from '../shell/text.module.css';
import { Evidence } from './evidence.tsx';
import { FigureText } from './figure-text.tsx';
import { projectQuery, projectRowsQuery } from './measurement.data.ts';

/** One figure of one project: its definition and the rows it was computed from. */
export function FigurePage() {
  const id = useRouteId();
  const { metricId = '' } = useParams({ strict: false });
  const query = useQuery(projectRowsQuery(id, metricId));
  const { data: project } = useQuery(projectQuery(id));
  return (
    <div>
      <PageHeader
        title={query.data?.metric.name ?? 'Figure'}
        question={query.data?.metric.question ?? 'Which rows is this number made of?'}
        above={
          <Link to="/measurement/projects/$id" params={{ id: String(id) }}>
            {project?.name ?? 'Project'}
          </Link>
        }
      />
      <Loaded query={query}>
        {(evidence) => (
          <div className={text.stack}>
            <Facts>
              <Fact name={`In ${project?.name ?? 'this project'}`}>
                <FigureText figure={evidence} unit={evidence.metric.unit} />
              </Fact>
            </Facts>
            <Evidence evidence={evidence} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
