import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment } from './environment.mjs';
import { portProblem, requestedPort } from './ports.mjs';
import { runCommand } from './run-command.mjs';
import { installLine, missingPackages } from './system-tools.mjs';
import { lastLine, sumUp, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs';
import { isRecentEnough, npmCommand } from './toolchain.mjs';

const here = import.meta.dirname;

describe('the environment of what we run', () => {
  const from = {
    PATH: ['/usr/bin', '/house/node_modules/.bin'].join(path.delimiter),
    npm_config_cache: '/somewhere',
    npm_package_name: 'zhiqin',
    npm_lifecycle_event: 'start',
    npm_config_registry: 'http://registry.example/',
    NODE_EXTRA_CA_CERTS: '/certificates.pem',
    DATABASE_URL: 'postgres://owner@database/zhiqin',
  };
  const env = cleanEnvironment(from, '/house/infra/bootstrap', '/house');

  it('puts its own tools first, once each', () => {
    expect(env.PATH.split(path.delimiter)).toEqual([
      path.join('/house/infra/bootstrap', 'node_modules', '.bin'),
      path.join('/house', 'node_modules', '.bin'),
      '/usr/bin',
    ]);
  });

  it('drops what npm adds and keeps what the user set', () => {
    expect(Object.keys(env).filter((name) => name.startsWith('npm_'))).toEqual(['npm_config_registry']);
    expect(env.NODE_EXTRA_CA_CERTS).toBe('/certificates.pem');
    expect(env.DATABASE_URL).toBe(from.DATABASE_URL);
  });

  it("hands npm's own certificate file to those who know it by another name", () => {
    const behind = cleanEnvironment({ PATH: '', npm_config_cafile: '/proxy.pem' }, '/b', '/h');
    expect(behind.NODE_EXTRA_CA_CERTS).toBe('/proxy.pem');
  });
});

describe('the port', () => {
  it('is 3000 unless PORT says else', () => {
    expect(requestedPort({})).toBe(3000);
    expect(requestedPort({ PORT: '8080' })).toBe(8080);
  });

  it.each(['x', '0', '65536', '80.5', ''])('refuses PORT=%s in one line', (text) => {
    expect(() => requestedPort({ PORT: text })).toThrow(`PORT=${text} is no port`);
  });

  it('that is busy is told with what to set', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port } = stranger.address();
    expect(await portProblem(port)).toContain(`port ${port} is busy`);
    expect(await portProblem(port)).toContain(`PORT=${port + 1} npm start`);
    stranger.close();
    await once(stranger, 'close');
    expect(await portProblem(port)).toBeUndefined();
  });
});

describe('the toolchain', () => {
  it('takes Node 24 and newer', () => {
    expect(['v24.0.0', 'v26.1.0'].every(isRecentEnough)).toBe(true);
    expect(['v20.20.2', 'v9.24.24', 'unusable', ''].some(isRecentEnough)).toBe(false);
  });

  it('uses the npm that called it, but no other package manager', () => {
    expect(npmCommand({ npm_execpath: '/lib/npm/bin/npm-cli.js' })).toEqual([
      process.execPath,
      '/lib/npm/bin/npm-cli.js',
    ]);
    expect(npmCommand({ npm_execpath: '/lib/pnpm/pnpm.cjs' })).toEqual(['npm']);
    expect(npmCommand({})).toEqual(['npm']);
  });
});

describe('the tools of the machine', () => {
  const look = (programs, font) => ({
    setChromium: false,
    has: (program) => programs.includes(program),
    hasChineseFont: () => font,
  });

  it('names the packages of what is missing, and the line that installs them', () => {
    const bare = missingPackages(look([], false));
    expect(bare).toEqual(['chromium', 'poppler-utils', 'qpdf', 'fontconfig', 'fonts-noto-cjk']);
    expect(installLine(['qpdf'])).toBe('apt-get update && apt-get install -y qpdf');
  });

  it('asks for nothing where everything is there', () => {
    const programs = ['chromium', 'pdftotext', 'pdftoppm', 'qpdf', 'fc-list'];
    expect(missingPackages(look(programs, true))).toEqual([]);
    expect(missingPackages(look(programs, false))).toEqual(['fonts-noto-cjk']);
  });
});

describe('counting', () => {
  const file = (status, ...statuses) => ({
    status,
    assertionResults: statuses.map((each) => ({ status: each })),
  });

  it('sums vitest by test; a skipped test is a failed one', () => {
    const report = {
      testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'pending', 'todo')],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 2, failed: 3 });
  });

  it('counts a file that broke before its first test, and an error outside any test', () => {
    expect(tallyVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
    expect(tallyVitest({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('never takes nothing for success', () => {
    expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyVitest({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyPlaywright(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(tallyPlaywright({ stats: {}, errors: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('sums Playwright; flaky, skipped and global errors are failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyPlaywright({ stats, errors: [{ message: 'set-up' }] }, 1)).toEqual({ passed: 5, failed: 5 });
    expect(tallyPlaywright({ stats: { expected: 5 }, errors: [] }, 0)).toEqual({ passed: 5, failed: 0 });
  });

  it('ends on one line', () => {
    const sum = sumUp([tallyStep(0), tallyStep(2), { passed: 40, failed: 1 }]);
    expect(lastLine(sum)).toBe('41 passed, 2 failed');
  });
});

describe('running programs', () => {
  it('returns the exit code, and says which program is missing', async () => {
    expect(await runCommand(process.execPath, ['-e', 'process.exit(7)'], { stdio: 'ignore' })).toBe(7);
    expect(
      await runCommand('no-such-program', [], { stdio: 'ignore', env: { PATH: '' } }).catch(String),
    ).toContain('no-such-program is not installed');
  });

  // A bootstrap in small: runs a stubborn or an obedient program and reports how it ended.
  const parent = (program) =>
    spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { runCommand } from ${JSON.stringify(path.join(here, 'run-command.mjs'))};
         process.exitCode = await runCommand(process.execPath, ['-e', ${JSON.stringify(program)}], { stdio: ['ignore', 'inherit', 'inherit'] });`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );

  it('passes one Ctrl-C on, and lets the program end in its own way', async () => {
    const child = parent(
      `process.on('SIGINT', () => { console.log('stopping'); clearInterval(t); }); const t = setInterval(() => {}, 1000); console.log('up')`,
    );
    const lines = [];
    child.stdout.on('data', (text) => {
      lines.push(String(text).trim());
      if (lines.length === 1) child.kill('SIGINT');
    });
    const [code] = await once(child, 'exit');
    expect([code, ...lines]).toEqual([0, 'up', 'stopping']);
  });

  it.runIf(process.platform === 'linux')('takes the program along when it is killed outright', async () => {
    const child = parent(`console.log('up'); setInterval(() => {}, 1000)`);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    // The pipe ends when the last process that holds it has ended; else this waits until the test is failed.
    await expect(once(child.stdout, 'end')).resolves.toEqual([]);
  });
});

describe('the command itself', () => {
  it('explains a wrong word in one line', () => {
    const run = spawnSync(process.execPath, [path.join(here, 'bootstrap.mjs'), 'strat'], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain('no such command "strat": one of start, dev, test');
  });
});
