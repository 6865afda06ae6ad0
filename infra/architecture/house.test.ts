import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houses, importsOf, order, read, root, sources } from './source-files.ts';

const all = houses();
const rank = (name: string) => order.indexOf(name);
const packageOf = (specifier: string) => specifier.match(/^@zhiqin\/([^/]+)(?:\/(.+))?$/);

describe('the house', () => {
  it('has every package in the one order', () => {
    expect(all.filter((house) => rank(house.name) < 0).map((house) => house.name)).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  it('imports only downwards, only what package.json names, only through the three doors', () => {
    const wrong: string[] = [];
    const isForTests = /^test(ing|-contractor)$/;
    for (const house of all) {
      for (const file of sources(house.dir)) {
        for (const { from } of importsOf(file)) {
          const [, target, door] = packageOf(from) ?? [];
          if (!target) continue;
          const owner = all.find((other) => other.name === target);
          if (rank(target) >= rank(house.name)) wrong.push(`${file} imports ${from}, which is not below it`);
          // Support for tests lies beside what it tests; only a test can reach it, so it needs no more than this.
          const declared =
            isForTests.test(target) && !isForTests.test(house.name)
              ? house.devDependencies
              : house.dependencies;
          const supportsTests = /\/(testing|sweep|e2e)\/|fixture\.ts$|test-[\w-]+\.ts$/.test(file);
          const known =
            declared.includes(`@zhiqin/${target}`) ||
            (supportsTests && house.devDependencies.includes(`@zhiqin/${target}`));
          if (!known && house.name !== 'bench') wrong.push(`${file} imports undeclared ${from}`);
          if (!owner?.exports.includes(door ? `./${door}` : '.'))
            wrong.push(`${file} imports ${from}, not a door`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('opens at most three doors per package', () => {
    const doors = ['.', './schema', './rules'];
    // ui shows its chart geometry to documents, which draws the same marks on paper, and its styles to the portal;
    // the browser tests walk every route of the apps, and hold a drawn label before the phone's camera; the fault
    // test puts the phone's outbox before a server it starts by a clock of its own; the solver runs in threads and on
    // the command line without a database behind it.
    const extra: Record<string, string[]> = {
      ui: ['./charts', './styles.css'],
      portal: ['./routes'],
      guard: ['./routes', './test-picture', './test-outbox'],
      server: ['./start'],
      rostering: ['./solver'],
    };
    for (const house of all) {
      expect(
        house.exports.filter((door) => ![...doors, ...(extra[house.name] ?? [])].includes(door)),
        house.name,
      ).toEqual([]);
    }
  });

  it('keeps ./rules pure: kernel, i18n, other ./rules and small browser-safe libraries', () => {
    const allowed = /^(@zhiqin\/(kernel|i18n)|@zhiqin\/[^/]+\/rules|zod\/mini)$/;
    const wrong: string[] = [];
    for (const house of all.filter((h) => h.exports.includes('./rules'))) {
      const seen = new Set<string>();
      const queue = [`${house.dir}/src/rules.ts`];
      for (let file = queue.pop(); file; file = queue.pop()) {
        if (seen.has(file)) continue;
        seen.add(file);
        for (const { from } of importsOf(file)) {
          if (from.startsWith('.')) queue.push(join(dirname(file), from));
          else if (!allowed.test(from)) wrong.push(`${file} reaches ${from}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets the phone see rules, kernel, words and types only', () => {
    const wrong: string[] = [];
    for (const file of sources('apps/guard')) {
      for (const { from, typeOnly } of importsOf(file)) {
        const [, target, door] = packageOf(from) ?? [];
        if (!target || typeOnly || target === 'kernel' || target === 'i18n' || door === 'rules') continue;
        wrong.push(`${file} imports ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps SQL out of the apps, and the time out of SQL', () => {
    const wrong: string[] = [];
    for (const house of all) {
      for (const file of sources(house.dir)) {
        const text = read(file);
        if (/^apps\/(portal|guard)\//.test(file) && /from '(drizzle-orm|postgres)/.test(text))
          wrong.push(`${file}: SQL`);
        if (/sql`[^`]*\b(now\(\)|current_(timestamp|date|time)\b|clock_timestamp)/i.test(text))
          wrong.push(`${file}: asks SQL for the time`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no drawers', () => {
    const drawers = globSync('{apps,packages,infra}/**/*', {
      cwd: root,
      exclude: (p) => /node_modules|\/build|\/dist|\.react-router/.test(p),
    }).filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared|managers?)(\/|\.[tj]sx?$|$)/.test(path));
    expect(drawers).toEqual([]);
  });

  it('has a README in every package, of sixty lines at most', () => {
    for (const house of all) {
      const file = `${root}/${house.dir}/README.md`;
      expect(existsSync(file), house.dir).toBe(true);
      expect(readFileSync(file, 'utf8').trimEnd().split('\n').length, house.dir).toBeLessThanOrEqual(60);
    }
  });

  it('cites only paths that exist', () => {
    const files = [
      'README.md',
      ...globSync('infra/decisions/*.md', { cwd: root }),
      ...all.map((house) => `${house.dir}/README.md`),
    ];
    const missing: string[] = [];
    for (const file of files) {
      for (const match of read(file).matchAll(/`((?:apps|packages|infra|src|\.ci)\/[\w./-]+)`/g)) {
        const cited = match[1] ?? '';
        const base = cited.startsWith('src/') ? join(dirname(file), cited) : cited;
        if (!existsSync(`${root}/${base}`)) missing.push(`${file}: ${cited}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('holds every file under four hundred lines', () => {
    const long = all
      .flatMap((house) => sources(house.dir, true))
      .filter((file) => !/i18n\/src\/words|regulations\/src\/templates/.test(file))
      .filter((file) => read(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
