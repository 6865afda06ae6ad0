import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A workspace package or app, by folder. */
export interface House {
  dir: string;
  name: string;
  dependencies: string[];
  devDependencies: string[];
  exports: string[];
}

/** Bottom to top: a package imports only packages listed above it here (see infra/decisions). */
export const order = [
  'kernel',
  'postgres',
  'stripe-simulator',
  'i18n',
  'ui',
  'db',
  'testing',
  'access',
  'test-contractor',
  'files',
  'privacy',
  'ledger',
  'notifications',
  'documents',
  'regulations',
  'sites',
  'adoption',
  'workforce',
  'rostering',
  'duty',
  'hours',
  'incidents',
  'upkeep',
  'preparedness',
  'service',
  'engagement',
  'compliance',
  'billing',
  'payments',
  'reports',
  'api',
  'story',
  'portal',
  'guard',
  'server',
  'cli',
  'bench',
];

export function houses(): House[] {
  return globSync(
    [
      'apps/*/package.json',
      'packages/**/package.json',
      'infra/{postgres,stripe-simulator,bench}/package.json',
    ],
    {
      cwd: root,
      exclude: (path) => path.includes('node_modules') || path.includes('build'),
    },
  ).map((file) => {
    const json = JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
    return {
      dir: dirname(file),
      name: json.name.replace('@zhiqin/', ''),
      dependencies: Object.keys(json.dependencies ?? {}),
      devDependencies: Object.keys(json.devDependencies ?? {}),
      exports: Object.keys(json.exports ?? {}),
    };
  });
}

/** Source files of a folder, without tests unless asked for. */
export function sources(dir: string, withTests = false): string[] {
  return globSync(`${dir}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: (path) => /node_modules|\/build|\/dist|\.react-router/.test(path),
  })
    .filter((file) => withTests || !(/\.test\.tsx?$/.test(file) || /\/e2e\//.test(file)))
    .sort();
}

export function read(file: string): string {
  return readFileSync(`${root}/${file}`, 'utf8');
}

export interface Import {
  from: string;
  typeOnly: boolean;
}

/** What a file imports, dynamically or not. Comments and texts do not count. */
export function importsOf(file: string): Import[] {
  const text = read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const match of text.matchAll(/^\s*(import|export)\s+(type\s+)?[^'"`;]*?from\s+'([^']+)'/gm)) {
    found.push({ from: match[3] ?? '', typeOnly: Boolean(match[2]) });
  }
  for (const match of text.matchAll(/^\s*import\s+'([^']+)'/gm))
    found.push({ from: match[1] ?? '', typeOnly: false });
  for (const match of text.matchAll(/\bimport\('([^']+)'\)/g))
    found.push({ from: match[1] ?? '', typeOnly: false });
  return found;
}
