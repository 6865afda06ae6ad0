// The one door to everything: plain JavaScript for any Node ≥ 18 with nothing installed.
// It brings Node 24 and pnpm, installs, builds and hands over to the product's own programs.
import path from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { houseTests } from './house-tests.mjs';
import { portProblem, requestedPort } from './ports.mjs';
import { PlainFailure, Progress } from './progress.mjs';
import { runCommand, wasAskedToStop } from './run-command.mjs';
import { build, installWorkspace, root } from './steps.mjs';
import { ensureSystemTools } from './system-tools.mjs';
import { ensureToolchain } from './toolchain.mjs';

const verbs = {
  async start(house) {
    await refuseBusyPort();
    await prepare(house);
    return serve(house, 'production', []);
  },
  async dev(house) {
    await refuseBusyPort();
    await prepare(house);
    return serve(house, 'development', ['--watch']);
  },
  async test(house) {
    return test(house, 'small');
  },
  async 'test-full'(house) {
    return test(house, 'full');
  },
  async bench(house, words) {
    await prepare(house);
    return house.run('node', ['infra/bench/src/main.ts', ...words], {
      env: { ...house.env, NODE_ENV: 'production' },
    });
  },
  async zhiqin(house, words) {
    await prepare(house, ['--filter=@zhiqin/cli...']);
    return house.run('node', ['apps/cli/src/main.ts', ...words], {
      env: { ...house.env, NODE_ENV: 'production', ZHIQIN_CWD: process.env.INIT_CWD ?? process.cwd() },
      stdio: 'inherit',
    });
  },
  async run(house, words) {
    if (words.length === 0) throw new PlainFailure('run what? Say: bootstrap.mjs run COMMAND [ARGUMENTS]');
    await prepareTools(house);
    return house.run(words[0], words.slice(1), { stdio: 'inherit' });
  },
};

/** Steps of verbs whose standard output belongs to somebody else report on standard error. */
const quietVerbs = new Set(['zhiqin', 'run', 'bench']);

async function prepareTools(house) {
  await house.progress.step('Node 24 and pnpm', () => ensureToolchain(house));
  await house.progress.step('packages', () => installWorkspace(house));
}

async function prepare(house, filters = []) {
  await prepareTools(house);
  await house.progress.step('build', () => build(house, filters));
}

async function refuseBusyPort() {
  const problem = await portProblem(requestedPort(process.env));
  if (problem) throw new PlainFailure(problem);
}

function serve(house, mode, nodeOptions) {
  house.progress.note('starting the product');
  return house.run('node', [...nodeOptions, 'apps/server/src/main.ts'], {
    env: { ...house.env, NODE_ENV: mode },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function test(house, size) {
  await prepareTools(house);
  await house.progress.step('browser, PDF tools, fonts', () => ensureSystemTools(house));
  return houseTests(house, size);
}

async function main([verb = '', ...words]) {
  const work = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!work) throw new PlainFailure(`no such command "${verb}": one of ${Object.keys(verbs).join(', ')}`);
  const output = quietVerbs.has(verb) ? 2 : 1;
  const env = cleanEnvironment(process.env, path.join(root, 'infra/bootstrap'), root);
  const house = {
    env,
    progress: new Progress(output === 2 ? process.stderr : process.stdout),
    /** Runs a program of the house; its exit code. Output goes where progress goes unless `stdio` says else. */
    run: (program, args, options = {}) =>
      runCommand(program, args, { cwd: root, env, stdio: ['ignore', output, 2], ...options }),
  };
  return work(house, words);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const line = error instanceof PlainFailure ? `zhiqin: ${error.message}` : error.stack;
  process.stderr.write(wasAskedToStop() ? 'zhiqin: stopped\n' : `${line}\n`);
  process.exitCode = wasAskedToStop() ? 130 : 1;
}
