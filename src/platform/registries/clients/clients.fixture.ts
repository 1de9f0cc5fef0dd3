// SPDX-License-Identifier: Apache-2.0
// For tests only, a table: what each registry answers about a package made up by ourselves, in the shape it documents, and
// what is to be read from it.
import { instant } from '#model';
import type { Answers } from '../registries.fixture.ts';
import type {
  UpstreamPackage,
  UpstreamVersion,
  WantedUpstream,
} from '../upstream/upstream-package.ts';

export interface RegistryStory {
  readonly registry: string;
  readonly wanted: WantedUpstream;
  /** `base` is the registry's address. */
  readonly answers: (base: string) => Answers;
  readonly upstream: UpstreamPackage;
}

const REPOSITORY = 'https://code.example.com/ada/lamp';
const FUNDING = 'https://fund.example.com/ada';

function at(
  version: string,
  releasedAt?: string,
  license?: string,
  withdrawn?: string,
): UpstreamVersion {
  return { version, releasedAt: instant(releasedAt ?? ''), license, withdrawn };
}

function dated(lastModified: string, text: string): Answers[string] {
  return (_, reply) => void reply.setHeader('last-modified', lastModified).end(text);
}

export const stories: readonly RegistryStory[] = [
  {
    registry: 'npm',
    wanted: { ecosystem: 'npm', namespace: '@ada', name: 'lamp', versions: ['1.0.0'] },
    answers: () => ({
      '/npm/@ada%2Flamp': {
        name: '@ada/lamp',
        'dist-tags': { latest: '2.0.0' },
        repository: { type: 'git', url: `git+${REPOSITORY}.git` },
        homepage: 'https://lamp.example.com',
        description: 'Gives light.',
        maintainers: [{ name: 'ada', email: 'ada@example.org' }],
        time: { created: '2020-01-01T00:00:00.000Z', '1.0.0': '2020-01-01T10:00:00.000Z' },
        versions: {
          '1.0.0': { license: { type: 'MIT' }, deprecated: 'it smokes' },
          '2.0.0': { license: 'ISC', funding: [{ type: 'individual', url: FUNDING }] },
        },
      },
    }),
    upstream: {
      latest: '2.0.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['ada'],
      funding: [FUNDING],
      versions: [
        at('1.0.0', '2020-01-01T10:00:00Z', 'MIT', 'it smokes'),
        at('2.0.0', undefined, 'ISC'),
      ],
    },
  },
  {
    registry: 'pypi',
    wanted: { ecosystem: 'pypi', name: 'lamp', versions: ['1.0', '2.0'] },
    answers: () => ({
      '/pypi/pypi/lamp/json': {
        info: {
          version: '2.0.0',
          license: null,
          license_expression: 'MIT',
          classifiers: [],
          project_urls: { 'Source Code': REPOSITORY, Homepage: '', Sponsor: FUNDING },
          home_page: 'https://lamp.example.com',
          summary: 'Gives light.',
          author: 'Ada',
          maintainer: null,
        },
        releases: {
          '1.0': [
            {
              upload_time_iso_8601: '2020-01-01T10:00:00.123456Z',
              yanked: true,
              yanked_reason: 'smoke',
            },
          ],
          '2.0.0': [
            { upload_time_iso_8601: '2021-01-02T10:00:00Z', yanked: false },
            { upload_time_iso_8601: '2021-01-01T10:00:00Z', yanked: false },
          ],
        },
      },
      '/pypi/pypi/lamp/1.0/json': {
        info: { version: '1.0', license: 'BSD', classifiers: [] },
        urls: [
          { upload_time_iso_8601: '2020-01-01T10:00:00Z', yanked: true, yanked_reason: 'smoke' },
        ],
      },
    }),
    upstream: {
      latest: '2.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['Ada'],
      funding: [FUNDING],
      versions: [
        at('1.0', '2020-01-01T10:00:00Z', 'BSD', 'smoke'),
        at('2.0', '2021-01-01T10:00:00Z', 'MIT'),
      ],
    },
  },
  {
    registry: 'cargo',
    wanted: { ecosystem: 'cargo', name: 'lamp', versions: ['1.0.0'] },
    answers: () => ({
      '/cargo/api/v1/crates/lamp': {
        crate: {
          max_stable_version: '1.0.0',
          newest_version: '2.0.0-rc.1',
          repository: REPOSITORY,
          homepage: null,
          description: 'Gives light.',
        },
        versions: [
          {
            num: '2.0.0-rc.1',
            license: 'MIT',
            created_at: '2021-01-01T10:00:00.5+00:00',
            yanked: true,
          },
          {
            num: '1.0.0',
            license: 'MIT OR Apache-2.0',
            created_at: '2020-01-01T11:00:00.5+01:00',
            yanked: false,
            published_by: { login: 'ada', name: 'Ada' },
          },
        ],
      },
    }),
    upstream: {
      latest: '1.0.0',
      repositoryUrl: REPOSITORY,
      description: 'Gives light.',
      maintainers: ['Ada'],
      funding: [],
      versions: [
        at('2.0.0-rc.1', '2021-01-01T10:00:00Z', 'MIT', 'yanked'),
        at('1.0.0', '2020-01-01T10:00:00Z', 'MIT OR Apache-2.0'),
      ],
    },
  },
  {
    registry: 'maven',
    wanted: { ecosystem: 'maven', namespace: 'com.example', name: 'lamp', versions: ['1.0'] },
    answers: () => ({
      '/maven/com/example/lamp/maven-metadata.xml': `<metadata><groupId>com.example</groupId>
        <versioning><latest>2.1-rc1</latest><release>2.0</release>
        <versions><version>1.0</version><version>2.0</version></versions></versioning></metadata>`,
      '/maven/com/example/lamp/1.0/lamp-1.0.pom': dated(
        'Wed, 01 Jan 2020 10:00:00 GMT',
        '<project><licenses><license><name>The MIT License</name></license></licenses></project>',
      ),
      '/maven/com/example/lamp/2.0/lamp-2.0.pom': dated(
        'Fri, 01 Jan 2021 10:00:00 GMT',
        `<project xmlns="http://maven.apache.org/POM/4.0.0"><parent><groupId>com.example</groupId>
         <artifactId>lights</artifactId><version>7</version></parent><description>Gives light.</description></project>`,
      ),
      '/maven/com/example/lights/7/lights-7.pom': `<project><url>https://lamp.example.com</url>
        <scm><connection>scm:git:git@code.example.com:ada/lamp.git</connection></scm>
        <licenses><license><name>MIT</name></license><license><url>https://example.com/isc</url></license></licenses>
        <developers><developer><name>Ada</name></developer></developers></project>`,
    }),
    upstream: {
      latest: '2.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['Ada'],
      funding: [],
      versions: [
        at('1.0', '2020-01-01T10:00:00Z', 'The MIT License'),
        at('2.0', '2021-01-01T10:00:00Z', '(MIT OR https://example.com/isc)'),
      ],
    },
  },
  {
    registry: 'gem',
    wanted: { ecosystem: 'gem', name: 'lamp', versions: ['1.0.0'] },
    answers: () => ({
      '/gem/api/v1/versions/lamp.json': [
        {
          number: '2.0.0.rc1',
          created_at: '2021-01-01T10:00:00.000Z',
          licenses: null,
          prerelease: true,
        },
        {
          number: '1.0.0',
          created_at: '2020-01-01T10:00:00.000Z',
          licenses: ['Ruby', 'MIT'],
          platform: 'ruby',
        },
        {
          number: '1.0.0',
          created_at: '2020-02-01T10:00:00.000Z',
          licenses: ['MIT'],
          platform: 'java',
        },
      ],
      '/gem/api/v1/gems/lamp.json': {
        version: '1.0.0',
        info: 'Gives light.',
        authors: 'Ada, Grace',
        homepage_uri: null,
        source_code_uri: REPOSITORY,
        funding_uri: FUNDING,
      },
    }),
    upstream: {
      latest: '1.0.0',
      repositoryUrl: REPOSITORY,
      description: 'Gives light.',
      maintainers: ['Ada', 'Grace'],
      funding: [FUNDING],
      versions: [
        at('2.0.0.rc1', '2021-01-01T10:00:00Z'),
        at('1.0.0', '2020-01-01T10:00:00Z', 'Ruby AND MIT'),
      ],
    },
  },
  {
    registry: 'nuget',
    wanted: { ecosystem: 'nuget', name: 'Lamp', versions: ['1.0'] },
    answers: (base) => ({
      '/nuget': {
        version: '3.0.0',
        resources: [
          { '@id': `${base}/registration/`, '@type': 'RegistrationsBaseUrl/3.6.0' },
          { '@id': `${base}/flat/`, '@type': 'PackageBaseAddress/3.0.0' },
        ],
      },
      '/nuget/registration/lamp/index.json': {
        items: [
          {
            '@id': `${base}/registration/lamp/page/1`,
            items: [
              {
                catalogEntry: {
                  version: '1.0.0',
                  licenseUrl: 'https://licenses.nuget.org/MIT+OR+Apache-2.0',
                  published: '2020-01-01T11:00:00+01:00',
                },
              },
            ],
          },
          { '@id': `${base}/registration/lamp/page/2` },
        ],
      },
      '/nuget/registration/lamp/page/2': {
        items: [
          {
            catalogEntry: {
              version: '2.0.0+build.7',
              licenseExpression: 'MIT',
              licenseUrl: 'https://licenses.nuget.org/MIT',
              published: '2021-01-01T10:00:00Z',
              listed: true,
              projectUrl: 'https://lamp.example.com',
              description: 'Gives light.',
              authors: 'Ada,Grace',
            },
          },
          {
            catalogEntry: {
              version: '3.0.0',
              licenseUrl: 'https://aka.ms/deprecateLicenseUrl',
              published: '1900-01-01T00:00:00+00:00',
              listed: false,
            },
          },
        ],
      },
      '/nuget/flat/lamp/2.0.0/lamp.nuspec': `<?xml version="1.0"?><package><metadata><id>Lamp</id>
        <repository type="git" url="${REPOSITORY}.git" /></metadata></package>`,
    }),
    upstream: {
      latest: '2.0.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['Ada', 'Grace'],
      funding: [],
      versions: [
        at('1.0', '2020-01-01T10:00:00Z', 'MIT OR Apache-2.0'),
        at('2.0.0', '2021-01-01T10:00:00Z', 'MIT'),
        at('3.0.0', undefined, undefined, 'unlisted'),
      ],
    },
  },
  {
    registry: 'composer',
    wanted: { ecosystem: 'composer', namespace: 'ada', name: 'lamp', versions: ['v1.0.0'] },
    answers: () => ({
      '/composer/p2/ada/lamp.json': {
        minified: 'composer/2.0',
        packages: {
          'ada/lamp': [
            {
              version: 'v2.0.0',
              license: ['MIT', 'GPL-2.0-only'],
              time: '2021-01-01T10:00:00+00:00',
              source: { type: 'git', url: `${REPOSITORY}.git` },
              homepage: 'https://lamp.example.com',
              description: 'Gives light.',
              authors: [{ name: 'Ada', email: 'ada@example.org' }],
              funding: [{ type: 'other', url: FUNDING }],
              abandoned: 'ada/lantern',
            },
            {
              version: 'v1.0.0',
              license: ['MIT'],
              time: '2020-01-01T10:00:00+00:00',
              funding: '__unset',
            },
          ],
        },
      },
    }),
    upstream: {
      latest: '2.0.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['Ada'],
      funding: [FUNDING],
      deprecated: 'abandoned: use ada/lantern',
      versions: [
        at('2.0.0', '2021-01-01T10:00:00Z', '(MIT OR GPL-2.0-only)'),
        at('v1.0.0', '2020-01-01T10:00:00Z', 'MIT'),
      ],
    },
  },
  {
    registry: 'golang',
    wanted: {
      ecosystem: 'golang',
      namespace: 'code.example.com/Ada',
      name: 'lamp',
      versions: ['v1.0.0'],
    },
    answers: () => ({
      '/golang/code.example.com/!ada/lamp/@v/list': 'v1.0.0\nv1.1.0\nv2.0.0\n',
      '/golang/code.example.com/!ada/lamp/@latest': {
        Version: 'v2.0.0',
        Time: '2021-01-01T10:00:00Z',
        Origin: { VCS: 'git', URL: REPOSITORY },
      },
      '/golang/code.example.com/!ada/lamp/@v/v1.0.0.info': {
        Version: 'v1.0.0',
        Time: '2020-01-01T10:00:00Z',
      },
    }),
    upstream: {
      latest: 'v2.0.0',
      repositoryUrl: REPOSITORY,
      maintainers: [],
      funding: [],
      versions: [
        at('v1.0.0', '2020-01-01T10:00:00Z'),
        at('v2.0.0', '2021-01-01T10:00:00Z'),
        at('v1.1.0'),
      ],
    },
  },
  {
    registry: 'pub',
    wanted: { ecosystem: 'pub', name: 'lamp', versions: ['1.0.0'] },
    answers: () => ({
      '/pub/api/packages/lamp': {
        name: 'lamp',
        latest: {
          version: '2.0.0',
          published: '2021-01-01T10:00:00.123456Z',
          pubspec: {
            description: 'Gives light.',
            homepage: 'https://lamp.example.com',
            repository: REPOSITORY,
            funding: [FUNDING],
          },
        },
        versions: [
          { version: '1.0.0', published: '2020-01-01T10:00:00Z', retracted: true, pubspec: {} },
          { version: '2.0.0', published: '2021-01-01T10:00:00.123456Z', pubspec: {} },
        ],
        isDiscontinued: true,
        replacedBy: 'lantern',
      },
      '/pub/api/packages/lamp/score': {
        tags: ['sdk:dart', 'license:bsd-3-clause', 'license:fsf-libre', 'license:osi-approved'],
      },
    }),
    upstream: {
      latest: '2.0.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: [],
      funding: [FUNDING],
      deprecated: 'discontinued: use lantern',
      versions: [
        at('1.0.0', '2020-01-01T10:00:00Z', undefined, 'retracted'),
        at('2.0.0', '2021-01-01T10:00:00Z', 'bsd-3-clause'),
      ],
    },
  },
  {
    registry: 'hex',
    wanted: { ecosystem: 'hex', name: 'lamp', versions: ['1.0.0'] },
    answers: () => ({
      '/hex/api/packages/lamp': {
        name: 'lamp',
        latest_version: '2.0.0-rc.0',
        latest_stable_version: '1.1.0',
        meta: {
          description: 'Gives light.',
          licenses: ['Apache-2.0'],
          links: { GitHub: REPOSITORY, Website: 'https://lamp.example.com', Sponsor: FUNDING },
        },
        owners: [{ username: 'ada', email: 'ada@example.org' }],
        releases: [
          { version: '1.1.0', inserted_at: '2021-01-01T10:00:00.000000Z' },
          { version: '1.0.0', inserted_at: '2020-01-01T10:00:00.000000Z' },
        ],
        retirements: { '1.0.0': { reason: 'security', message: 'it burns' } },
      },
    }),
    upstream: {
      latest: '1.1.0',
      repositoryUrl: REPOSITORY,
      homepage: 'https://lamp.example.com/',
      description: 'Gives light.',
      maintainers: ['ada'],
      funding: [FUNDING],
      versions: [
        at('1.1.0', '2021-01-01T10:00:00Z', 'Apache-2.0'),
        at('1.0.0', '2020-01-01T10:00:00Z', undefined, 'it burns'),
      ],
    },
  },
  {
    registry: 'deps.dev',
    wanted: { ecosystem: 'maven', namespace: 'com.example', name: 'lamp', versions: ['1.0'] },
    answers: () => ({
      '/deps.dev/v3/systems/maven/packages/com.example%3Alamp': {
        versions: [
          { versionKey: { version: '1.0' }, publishedAt: '2020-01-01T10:00:00Z' },
          { versionKey: { version: '2.0' }, publishedAt: '2021-01-01T10:00:00Z', isDefault: true },
        ],
      },
      '/deps.dev/v3/systems/maven/packages/com.example%3Alamp/versions/1.0': {
        versionKey: { version: '1.0' },
        publishedAt: '2020-01-01T10:00:00Z',
        isDeprecated: true,
        licenses: ['MIT', 'ISC'],
        links: [{ label: 'SOURCE_REPO', url: `${REPOSITORY}.git` }],
      },
    }),
    upstream: {
      latest: '2.0',
      repositoryUrl: REPOSITORY,
      maintainers: [],
      funding: [],
      versions: [
        at('1.0', '2020-01-01T10:00:00Z', 'MIT AND ISC', 'deprecated'),
        at('2.0', '2021-01-01T10:00:00Z'),
      ],
    },
  },
];
