// SPDX-License-Identifier: Apache-2.0
import type { Reader } from '../reader.ts';
import { moduleBazel } from './bazel/module-bazel.ts';
import { moduleLock } from './bazel/module-lock.ts';
import { cargoLock } from './cargo/cargo-lock.ts';
import { cargoToml } from './cargo/cargo-toml.ts';
import { cartfile, cartfileResolved } from './carthage/cartfile.ts';
import { podfile } from './cocoapods/podfile.ts';
import { podfileLock } from './cocoapods/podfile-lock.ts';
import { composerJson } from './composer/composer-json.ts';
import { composerLock } from './composer/composer-lock.ts';
import { installedJson } from './composer/installed-json.ts';
import { conanLock } from './conan/conan-lock.ts';
import { conanfilePy } from './conan/conanfile-py.ts';
import { conanfileTxt } from './conan/conanfile-txt.ts';
import { condaLock } from './conda/conda-lock.ts';
import { condaMeta } from './conda/conda-meta.ts';
import { environment } from './conda/environment.ts';
import { pixiLock } from './conda/pixi-lock.ts';
import { cpanfile } from './cpan/cpanfile.ts';
import { cpanfileSnapshot } from './cpan/cpanfile-snapshot.ts';
import { description } from './cran/description.ts';
import { renvLock } from './cran/renv-lock.ts';
import { denoJson } from './deno/deno-json.ts';
import { denoLock } from './deno/deno-lock.ts';
import { compose } from './docker/compose.ts';
import { dockerfile } from './docker/dockerfile.ts';
import { gemfile } from './gem/gemfile.ts';
import { gemfileLock } from './gem/gemfile-lock.ts';
import { gemspec } from './gem/gemspec.ts';
import { gitmodules } from './git/gitmodules.ts';
import { preCommit } from './git/pre-commit.ts';
import { workflow } from './github/workflow.ts';
import { pipeline } from './gitlab/pipeline.ts';
import { goMod } from './golang/go-mod.ts';
import { goSum } from './golang/go-sum.ts';
import { goWork } from './golang/go-work.ts';
import { vendorModules } from './golang/vendor-modules.ts';
import { cabalFile } from './hackage/cabal-file.ts';
import { cabalFreeze } from './hackage/cabal-freeze.ts';
import { stackLock } from './hackage/stack-lock.ts';
import { stackYaml } from './hackage/stack-yaml.ts';
import { chart } from './helm/chart.ts';
import { chartLock } from './helm/chart-lock.ts';
import { gleamManifest } from './hex/gleam-manifest.ts';
import { gleamToml } from './hex/gleam-toml.ts';
import { mixExs } from './hex/mix-exs.ts';
import { mixLock } from './hex/mix-lock.ts';
import { rebarConfig } from './hex/rebar-config.ts';
import { rebarLock } from './hex/rebar-lock.ts';
import { manifestToml } from './julia/manifest-toml.ts';
import { projectToml } from './julia/project-toml.ts';
import { luarocksLock } from './luarocks/luarocks-lock.ts';
import { rockspec } from './luarocks/rockspec.ts';
import { gradleBuild } from './maven/gradle-build.ts';
import { gradleLockfile } from './maven/gradle-lockfile.ts';
import { pomXml } from './maven/pom-xml.ts';
import { sbtBuild } from './maven/sbt-build.ts';
import { sbtLock } from './maven/sbt-lock.ts';
import { verificationMetadata } from './maven/verification-metadata.ts';
import { versionCatalog } from './maven/version-catalog.ts';
import { nimbleFile } from './nim/nimble-file.ts';
import { nimbleLock } from './nim/nimble-lock.ts';
import { flakeLock } from './nix/flake-lock.ts';
import { bunLock } from './npm/bun-lock.ts';
import { packageJson } from './npm/package-json.ts';
import { packageLock } from './npm/package-lock.ts';
import { pnpmLock } from './npm/pnpm-lock.ts';
import { pnpmWorkspace } from './npm/pnpm-workspace.ts';
import { yarnLock } from './npm/yarn-lock.ts';
import { centralPackages } from './nuget/central-packages.ts';
import { depsJson } from './nuget/deps-json.ts';
import { dotnetTools } from './nuget/dotnet-tools.ts';
import { packagesConfig } from './nuget/packages-config.ts';
import { packagesLock } from './nuget/packages-lock.ts';
import { paketDependencies } from './nuget/paket-dependencies.ts';
import { paketLock } from './nuget/paket-lock.ts';
import { projectAssets } from './nuget/project-assets.ts';
import { projectFile } from './nuget/project-file.ts';
import { opamFile } from './opam/opam-file.ts';
import { pubspec } from './pub/pubspec.ts';
import { pubspecLock } from './pub/pubspec-lock.ts';
import { constraints } from './pypi/constraints.ts';
import { installedMetadata } from './pypi/installed-metadata.ts';
import { pdmLock } from './pypi/pdm-lock.ts';
import { pipfile } from './pypi/pipfile.ts';
import { pipfileLock } from './pypi/pipfile-lock.ts';
import { poetryLock } from './pypi/poetry-lock.ts';
import { pylock } from './pypi/pylock.ts';
import { pyproject } from './pypi/pyproject.ts';
import { requirementsTxt } from './pypi/requirements-txt.ts';
import { setupCfg } from './pypi/setup-cfg.ts';
import { setupPy } from './pypi/setup-py.ts';
import { uvLock } from './pypi/uv-lock.ts';
import { packageResolved } from './swift/package-resolved.ts';
import { packageSwift } from './swift/package-swift.ts';
import { terraformFiles } from './terraform/terraform-files.ts';
import { terraformLock } from './terraform/terraform-lock.ts';
import { vcpkgJson } from './vcpkg/vcpkg-json.ts';

/** Every format that is read, in a stable order. One line each. */
export const readers: readonly Reader[] = [
  packageJson,
  packageLock,
  yarnLock,
  pnpmWorkspace,
  pnpmLock,
  bunLock,
  pyproject,
  setupCfg,
  setupPy,
  pipfile,
  constraints,
  requirementsTxt,
  poetryLock,
  uvLock,
  pipfileLock,
  pdmLock,
  pylock,
  installedMetadata,
  cargoToml,
  cargoLock,
  goMod,
  goSum,
  goWork,
  vendorModules,
  pomXml,
  gradleBuild,
  gradleLockfile,
  versionCatalog,
  verificationMetadata,
  sbtBuild,
  sbtLock,
  gemfile,
  gemspec,
  gemfileLock,
  composerJson,
  composerLock,
  installedJson,
  projectFile,
  centralPackages,
  packagesConfig,
  packagesLock,
  projectAssets,
  depsJson,
  paketDependencies,
  paketLock,
  dotnetTools,
  packageResolved,
  packageSwift,
  cartfile,
  cartfileResolved,
  podfileLock,
  podfile,
  pubspec,
  pubspecLock,
  mixExs,
  mixLock,
  rebarLock,
  rebarConfig,
  gleamToml,
  gleamManifest,
  denoLock,
  denoJson,
  conanfileTxt,
  conanLock,
  conanfilePy,
  environment,
  condaLock,
  condaMeta,
  pixiLock,
  renvLock,
  description,
  cabalFreeze,
  stackLock,
  cabalFile,
  stackYaml,
  projectToml,
  manifestToml,
  opamFile,
  vcpkgJson,
  moduleBazel,
  moduleLock,
  cpanfile,
  cpanfileSnapshot,
  rockspec,
  luarocksLock,
  nimbleFile,
  nimbleLock,
  flakeLock,
  workflow,
  pipeline,
  dockerfile,
  compose,
  chart,
  chartLock,
  terraformLock,
  terraformFiles,
  gitmodules,
  preCommit,
];
