import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const app = import.meta.dirname;
/** What belongs to the server alone. */
const forbidden =
  /(^|\/)node_modules\/(drizzle-orm|postgres|pdfkit|@node-rs|graphile-worker)\/|__vite-browser-external|^node:/;

/** Every module that reaches a bundle of these entries, as the phone's build resolves them. */
async function modulesOf(entries: Record<string, string>): Promise<string[]> {
  const result = await build({
    root: app,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entries, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = [result].flat() as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) =>
    output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : [])),
  );
}

const sources = (folder: string) =>
  readdirSync(join(app, folder))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => [`${folder}/${file}`, join(app, folder, file)]);

describe("the phone's bundle", () => {
  it('has no module of the server in its graph', async () => {
    const entries = Object.fromEntries([['root', join(app, 'src/root.tsx')], ...sources('src/routes')]);
    const modules = await modulesOf(entries);
    expect(modules.some((id) => id.includes('/duty/src/phone-log.ts'))).toBe(true);
    expect(modules.filter((id) => forbidden.test(id.replaceAll('\0', '')))).toEqual([]);
  }, 60_000);

  it('would be caught if it had one', async () => {
    const modules = await modulesOf({ tables: join(app, '../../packages/operations/duty/src/schema.ts') });
    expect(modules.some((id) => forbidden.test(id))).toBe(true);
  }, 60_000);
});
