import path from 'node:path';

// What somebody behind a proxy or with an own registry sets in the environment instead of in an npmrc file.
const keptSettings = ['registry', 'proxy', 'https_proxy', 'noproxy', 'strict_ssl', 'userconfig', 'cafile'];

/**
 * The environment for everything the bootstrap runs: its own tools first on PATH, and nothing of the npm
 * that called us, whose settings would be read by pnpm as its own.
 */
export function cleanEnvironment(from, bootstrapFolder, root) {
  const env = {};
  for (const [name, value] of Object.entries(from)) if (!comesFromNpmRun(name)) env[name] = value;
  // On Windows the variable may be spelt Path.
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const own = [bootstrapFolder, root].map((folder) => path.join(folder, 'node_modules', '.bin'));
  const others = (env[pathName] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder && !own.includes(folder));
  env[pathName] = [...own, ...others].join(path.delimiter);
  // pnpm and Node know extra certificates by this name only.
  const certificates = from.npm_config_cafile;
  if (certificates && !env.NODE_EXTRA_CA_CERTS) env.NODE_EXTRA_CA_CERTS = certificates;
  // We have installed by then; asking again before every script costs seconds.
  env.pnpm_config_verify_deps_before_run = 'false';
  env.TURBO_TELEMETRY_DISABLED = '1';
  env.DO_NOT_TRACK = '1';
  return env;
}

function comesFromNpmRun(name) {
  const match = /^npm_(config|package|lifecycle)_(.*)$/i.exec(name);
  return (
    match !== null && !(match[1].toLowerCase() === 'config' && keptSettings.includes(match[2].toLowerCase()))
  );
}
