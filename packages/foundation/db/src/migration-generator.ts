import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { runtimeRole } from './migrate.ts';
import { tableNotes } from './tenant-table.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const snapshotFile = fileURLToPath(new URL('../migrations/snapshot.json', import.meta.url));
const nothing = '00000000-0000-0000-0000-000000000000';

/** Every package's tables, read by path: `db` knows none of them by name. */
async function loadSchemas(): Promise<Record<string, unknown>> {
  const schemas: Record<string, unknown> = {};
  for (const file of globSync('packages/*/*/src/schema.ts', { cwd: root }).sort()) {
    for (const [name, value] of Object.entries(await import(pathToFileURL(`${root}/${file}`).href))) {
      schemas[`${file}:${name}`] = value;
    }
  }
  return schemas;
}

/** The SQL between the last snapshot and the schemas, or undefined when they agree. */
export async function generatedMigration(): Promise<{ sql: string; snapshot: unknown } | undefined> {
  const empty = { ...generateDrizzleJson({}), id: nothing, prevId: nothing };
  const before = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : empty;
  // A fixed id: the file must not differ when nothing has.
  const now = { ...generateDrizzleJson(await loadSchemas(), before.id), id: nothing, prevId: nothing };
  const statements = await generateMigration(before, now as never);
  if (statements.length === 0) return undefined;
  const created = [...statements.join('\n').matchAll(/CREATE TABLE "(\w+)"/g)].map((match) => match[1] ?? '');
  return { sql: `${[...statements, ...created.flatMap(afterCreation)].join('\n')}\n`, snapshot: now };
}

/** Grants and exclusion constraints of a new table. Never TRUNCATE: row-level security does not apply to it. */
function afterCreation(table: string): string[] {
  const note = tableNotes.get(table);
  if (!note) throw new Error(`table ${table} was not made by tenantTable() or identityTable()`);
  const rights = note.appendOnly ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  return [
    `GRANT ${rights} ON "${table}" TO ${runtimeRole};`,
    ...note.exclusions.map(
      (rule, i) => `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_exclude_${i + 1}" EXCLUDE ${rule};`,
    ),
  ];
}
