// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Inventory, joinReadings, originOf, readFile } from '../index.ts';

function inventoryOf(files: Readonly<Record<string, string>>): Inventory {
  return joinReadings(
    Object.entries(files).map(([path, text]) => ({
      path,
      origin: originOf(path),
      reading: readFile(path, text),
    })),
  );
}

/** "pkg:nuget/Serilog@3.1.1 runtime app/App.csproj:3" for each component, in order. */
function uses({ components }: Inventory): string[] {
  return components.map(({ purl, range, scope, evidence }) =>
    [purl, scope, `${evidence.path}:${evidence.line}`, range ?? ''].join(' ').trim(),
  );
}

function pom(artifact: string, inner: string): string {
  return `<project><groupId>team</groupId><artifactId>${artifact}</artifactId><version>1.0</version>\n${inner}\n</project>`;
}

function dependency(name: string, rest = ''): string {
  const [group, artifact] = name.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${rest}</dependency>`;
}

function managing(dependencies: string): string {
  return `<dependencyManagement><dependencies>${dependencies}</dependencies></dependencyManagement>`;
}

function child(parent: string, path: string, dependencies: string): string {
  return `<parent><groupId>team</groupId><artifactId>${parent}</artifactId><version>1.0</version>${path}</parent><dependencies>${dependencies}</dependencies>`;
}

describe('a pom.xml among others', () => {
  it('takes versions and scopes from its parent, with its own properties filled in', () => {
    const inventory = inventoryOf({
      'pom.xml': pom(
        'parent',
        `<properties><log.version>1.0</log.version></properties>${managing(
          dependency('org.log:log', `<version>\${log.version}</version>`) +
            dependency('org.unit:unit', '<version>5.1</version><scope>test</scope>'),
        )}`,
      ),
      'app/pom.xml': pom(
        'app',
        `<properties><log.version>2.0</log.version></properties>${child(
          'parent',
          '',
          dependency('org.log:log') + dependency('org.unit:unit'),
        )}`,
      ),
    });

    expect(uses(inventory)).toEqual([
      'pkg:maven/org.log/log@2.0 runtime app/pom.xml:2',
      'pkg:maven/org.unit/unit@5.1 test app/pom.xml:2',
    ]);
  });

  it('takes versions from a BOM of the repository, which its parent imports', () => {
    const bom = dependency(
      'team:bom',
      '<version>1.0</version><type>pom</type><scope>import</scope>',
    );
    const inventory = inventoryOf({
      'bom/pom.xml': pom('bom', managing(dependency('org.log:log', '<version>3.0</version>'))),
      'parent/pom.xml': pom('parent', managing(bom)),
      'app/pom.xml': pom(
        'app',
        child('parent', '<relativePath>../parent</relativePath>', dependency('org.log:log')),
      ),
    });

    expect(uses(inventory)).toEqual(['pkg:maven/org.log/log@3.0 runtime app/pom.xml:2']);
  });

  it('finds a parent by name where the path leads elsewhere', () => {
    const inventory = inventoryOf({
      'pom.xml': pom('other', ''),
      'tools/parent.pom': pom(
        'parent',
        managing(dependency('org.log:log', '<version>3.0</version>')),
      ),
      'app/pom.xml': pom('app', child('parent', '', dependency('org.log:log'))),
    });

    expect(uses(inventory)).toEqual(['pkg:maven/org.log/log@3.0 runtime app/pom.xml:2']);
  });

  it('may have parents and imports that go in circles', () => {
    const imported = (name: string) =>
      managing(dependency(name, '<type>pom</type><scope>import</scope>'));
    const inventory = inventoryOf({
      'a/pom.xml': pom(
        'a',
        imported('team:b') + child('b', '<relativePath>../b</relativePath>', dependency('x:y')),
      ),
      'b/pom.xml': pom(
        'b',
        imported('team:a') + child('a', '<relativePath>../a</relativePath>', ''),
      ),
    });

    expect(uses(inventory)).toEqual(['pkg:maven/x/y runtime a/pom.xml:2']);
  });
});

describe('versions that one file sets for others', () => {
  it('are those of the nearest Directory.Packages.props', () => {
    const props = (version: string) =>
      `<Project><ItemGroup><PackageVersion Include="Serilog" Version="${version}" /><PackageVersion Include="Unasked" Version="1.0.0" /></ItemGroup></Project>`;
    const project =
      '<Project>\n<ItemGroup><PackageReference Include="serilog" /></ItemGroup></Project>';

    const inventory = inventoryOf({
      'Directory.Packages.props': props('3.1.1'),
      'src/App/App.csproj': project,
      'old/Directory.Packages.props': props('2.0.0'),
      'old/Old.csproj': project,
    });

    expect(uses(inventory)).toEqual([
      'pkg:nuget/Unasked@1.0.0 runtime Directory.Packages.props:1',
      'pkg:nuget/serilog@3.1.1 runtime src/App/App.csproj:2',
      'pkg:nuget/Unasked@1.0.0 runtime old/Directory.Packages.props:1',
      'pkg:nuget/serilog@2.0.0 runtime old/Old.csproj:2',
    ]);
    expect(inventory.edges).toContainEqual({
      from: 'nuget:src/App/App.csproj',
      to: 'pkg:nuget/serilog@3.1.1',
    });
  });

  it('are those of the workspace of Cargo, whose members are no components', () => {
    const inventory = inventoryOf({
      'Cargo.toml':
        '[workspace.dependencies]\nserde = "1.0"\ncore = { path = "core" }\nnew = { package = "old", version = "2" }\n',
      'app/Cargo.toml':
        '[package]\nname = "app"\n[dependencies]\nserde.workspace = true\ncore = { workspace = true }\n[dev-dependencies]\nnew = { workspace = true }\n',
    });

    expect(uses(inventory)).toEqual([
      'pkg:cargo/serde runtime app/Cargo.toml:4 1.0',
      'pkg:cargo/old dev app/Cargo.toml:7 2',
    ]);
  });

  it('are those of a catalog of Gradle, each where a script asks for it', () => {
    const inventory = inventoryOf({
      'gradle/libs.versions.toml':
        '[libraries]\nlog-api = "org.log:api:1.0"\nlog-core = "org.log:core:1.0"\nunit = "org.unit:unit:5.1"\n[bundles]\nlog = ["log-api", "log-core"]\n',
      'app/build.gradle.kts':
        'dependencies {\n  implementation(libs.bundles.log)\n  testImplementation(libs.unit)\n}\n',
    });

    expect(uses(inventory)).toEqual([
      'pkg:maven/org.log/api@1.0 runtime app/build.gradle.kts:2',
      'pkg:maven/org.log/core@1.0 runtime app/build.gradle.kts:2',
      'pkg:maven/org.unit/unit@5.1 test app/build.gradle.kts:3',
    ]);
  });

  it('are the ranges of a catalog of npm packages', () => {
    const inventory = inventoryOf({
      'pnpm-workspace.yaml':
        'catalog:\n  react: ^18.2.0\ncatalogs:\n  old:\n    react-dom: ^17.0.2\n',
      'packages/app/package.json':
        '{"name": "app", "dependencies": {"react": "catalog:", "react-dom": "catalog:old"}}',
    });

    expect(uses(inventory)).toEqual([
      'pkg:npm/react runtime packages/app/package.json:1 ^18.2.0',
      'pkg:npm/react-dom runtime packages/app/package.json:1 ^17.0.2',
    ]);
  });

  it('are the pins of constraints, also for what a file includes', () => {
    const inventory = inventoryOf({
      'constraints.txt': 'Requests==2.31.0\nunasked==1.0\nclick<9\n',
      'requirements.txt': '-c constraints.txt\n-r requirements/base.txt\nclick\n',
      'requirements/base.txt': 'requests>=2\n',
    });

    expect(uses(inventory)).toEqual([
      'pkg:pypi/click runtime requirements.txt:3 <9',
      'pkg:pypi/requests@2.31.0 runtime requirements/base.txt:1 >=2',
    ]);
  });
});

describe('a go.sum beside a go.mod', () => {
  const sum =
    'example.com/net v0.5.0 h1:aaaa=\nexample.com/deep v0.1.0 h1:bbbb=\nexample.com/deep v0.2.0 h1:cccc=\n';

  it('gives it integrity, and before Go 1.17 what only others ask for', () => {
    const { components } = inventoryOf({
      'go.mod': 'module app\n\ngo 1.16\n\nrequire example.com/net v0.5.0\n',
      'go.sum': sum,
    });

    expect(components.map(({ purl, direct, integrity }) => [purl, direct, integrity])).toEqual([
      ['pkg:golang/example.com/net@v0.5.0', true, 'h1:aaaa='],
      ['pkg:golang/stdlib@1.16', true, undefined],
      ['pkg:golang/example.com/deep@v0.2.0', false, 'h1:cccc='],
    ]);
  });

  it('names nothing that a complete go.mod does not', () => {
    const { components } = inventoryOf({
      'go.mod': 'module app\n\ngo 1.22\n\nrequire example.com/net v0.5.0\n',
      'go.sum': sum,
    });

    expect(components.map(({ name }) => name)).toEqual(['example.com/net', 'stdlib']);
  });
});

it('the groups of a Gemfile tell what locked gems are for', () => {
  const inventory = inventoryOf({
    Gemfile: 'gem "rack"\ngroup :test do\n  gem "rspec"\nend\n',
    'Gemfile.lock':
      'GEM\n  remote: https://registry.example.com/\n  specs:\n    diff (1.5)\n    rack (3.0.8)\n    rspec (3.12)\n      diff\n\nDEPENDENCIES\n  rack\n  rspec\n',
  });

  expect(uses(inventory)).toEqual([
    'pkg:gem/diff@1.5 test Gemfile.lock:4',
    'pkg:gem/rack@3.0.8 runtime Gemfile.lock:5',
    'pkg:gem/rspec@3.12 test Gemfile.lock:6',
  ]);
});
