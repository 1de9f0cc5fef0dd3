// SPDX-License-Identifier: Apache-2.0
import {
  Activity,
  Archive,
  BellRing,
  BookText,
  Boxes,
  Building2,
  CalendarClock,
  ChartGantt,
  ChartNoAxesCombined,
  Download,
  FileCheck,
  FileSearch,
  FileStack,
  FileWarning,
  FolderGit2,
  Gauge,
  Gavel,
  GitPullRequest,
  HandHelping,
  Hourglass,
  House,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  MapPin,
  MessageCircleQuestionMark,
  Package,
  PackageCheck,
  Presentation,
  Radar,
  Rocket,
  Ruler,
  Scale,
  ScrollText,
  ShieldAlert,
  Split,
  Target,
  TriangleAlert,
  UserRoundPlus,
  Users,
  Waypoints,
} from 'lucide-react';

/** A page that the navigation and the command palette lead to. */
export interface Place {
  readonly to: Address;
  readonly label: string;
  readonly question: string;
  readonly icon: LucideIcon;
}

type Address =
  | '/'
  | '/strategy/objectives'
  | '/strategy/frameworks'
  | '/strategy/evidence'
  | '/strategy/roadmap'
  | '/strategy/what-if'
  | '/strategy/board-paper'
  | '/strategy/decisions'
  | '/strategy/files'
  | '/compliance/inventory'
  | '/compliance/where-used'
  | '/compliance/findings'
  | '/compliance/vulnerabilities'
  | '/compliance/licenses'
  | '/compliance/identify'
  | '/compliance/curations'
  | '/compliance/waivers'
  | '/compliance/policy'
  | '/execution/initiatives'
  | '/execution/opportunities'
  | '/execution/adoptions'
  | '/execution/radar'
  | '/execution/capacity'
  | '/execution/roles'
  | '/measurement/kpis'
  | '/measurement/alerts'
  | '/measurement/dashboards'
  | '/measurement/reports'
  | '/measurement/projects'
  | '/measurement/people'
  | '/measurement/organisations'
  | '/measurement/metrics'
  | '/measurement/upstreams'
  | '/repositories'
  | '/products'
  | '/problems'
  | '/admin/forges'
  | '/admin/registries'
  | '/admin/jobs'
  | '/admin/log';

export const home: Place = place('/', 'Home', 'Are we where we said we would be?', House);

/** In the order of the navigation. A page that does not exist is not in here. */
export const pillars: readonly { readonly name: string; readonly places: readonly Place[] }[] = [
  {
    name: 'Strategy',
    places: [
      place('/strategy/objectives', 'Objectives', 'What do we want, and how far are we?', Target),
      place('/strategy/roadmap', 'Roadmap', 'What comes when, and what waits?', ChartGantt),
      place('/strategy/what-if', 'What if', 'What turns if we drop or lose something?', Split),
      place(
        '/strategy/board-paper',
        'Board paper',
        'Are we where we said, and what has to be decided?',
        Presentation,
      ),
      place(
        '/strategy/decisions',
        'Decisions',
        'What did we decide, and why?',
        MessageCircleQuestionMark,
      ),
      place('/strategy/frameworks', 'Frameworks', 'How ready are we by standards?', ListChecks),
      place('/strategy/evidence', 'Evidence', 'What shows it, and what runs out?', FileCheck),
      place('/strategy/files', 'As files', 'How do we carry our strategy in and out?', FileStack),
    ],
  },
  {
    name: 'Compliance',
    places: [
      place('/compliance/inventory', 'Inventory', 'What open source do we use?', Package),
      place('/compliance/where-used', 'Where used', 'Who uses this package?', MapPin),
      place('/compliance/licenses', 'Licences', 'What do the licences ask of us?', BookText),
      place('/compliance/identify', 'Identify a text', 'Which licence is this?', FileSearch),
      place('/compliance/findings', 'Findings', 'What breaks our policy?', TriangleAlert),
      place(
        '/compliance/vulnerabilities',
        'Vulnerabilities',
        'Which known weaknesses are in what we use?',
        ShieldAlert,
      ),
      place('/compliance/curations', 'Curations', 'What have we decided about licences?', Gavel),
      place('/compliance/waivers', 'Waivers', 'What do we put up with, until when?', Hourglass),
      place('/compliance/policy', 'Policy', 'What is allowed here?', Scale),
    ],
  },
  {
    name: 'Execution',
    places: [
      place(
        '/execution/initiatives',
        'Initiatives',
        'What do we do, and is it on time and on budget?',
        Rocket,
      ),
      place(
        '/execution/opportunities',
        'Opportunities',
        'Which upstream projects deserve our next hour?',
        HandHelping,
      ),
      place(
        '/execution/adoptions',
        'Adoption',
        'Which solutions do we need, choose and use?',
        PackageCheck,
      ),
      place('/execution/radar', 'Radar', 'What do we adopt, try, assess or hold?', Radar),
      place(
        '/execution/capacity',
        'Capacity',
        'Who has time, and who is over-booked?',
        CalendarClock,
      ),
      place(
        '/execution/roles',
        'Open roles',
        'Which help is wanted, and who offers hours?',
        UserRoundPlus,
      ),
    ],
  },
  {
    name: 'Measurement',
    places: [
      place('/measurement/kpis', 'KPIs', 'Which numbers do we steer by?', Gauge),
      place('/measurement/alerts', 'Alerts', 'Which figures want a look?', BellRing),
      place(
        '/measurement/dashboards',
        'Dashboards',
        'Which figures do we look at together?',
        LayoutDashboard,
      ),
      place('/measurement/reports', 'Reports', 'What did we say when?', Archive),
      place(
        '/measurement/projects',
        'Projects',
        'How do our projects compare?',
        ChartNoAxesCombined,
      ),
      place(
        '/measurement/upstreams',
        'Upstreams',
        'How are those doing whom we depend on?',
        Waypoints,
      ),
      place('/measurement/people', 'People', 'Who does the work, and for whom?', Users),
      place('/measurement/organisations', 'Organisations', 'For whom is the work done?', Building2),
      place('/measurement/metrics', 'Metrics', 'What does each number mean?', Ruler),
    ],
  },
  {
    name: 'Repositories',
    places: [
      place('/repositories', 'Repositories', 'Whose code do we look at?', FolderGit2),
      place('/products', 'Products', 'What do we ship together?', Boxes),
      place('/problems', 'Problems', 'What could not be read?', FileWarning),
    ],
  },
  {
    name: 'Admin',
    places: [
      place('/admin/forges', 'Forges', 'Where are our issues and change requests?', GitPullRequest),
      place('/admin/registries', 'Registries', 'What do package registries know?', Download),
      place('/admin/jobs', 'Jobs', 'What is running?', Activity),
      place('/admin/log', 'Log', 'Who did what?', ScrollText),
    ],
  },
];

/** All of them, for the command palette. */
export const places: readonly Place[] = [home, ...pillars.flatMap((pillar) => pillar.places)];

function place(to: Address, label: string, question: string, icon: LucideIcon): Place {
  return { to, label, question, icon };
}
