import { openBulkDatabase } from '@zhiqin/db';
import type { TestDatabase } from '@zhiqin/testing';
import { run } from './run.ts';

/** What `zhiqin LINE` prints and how it ends, in English, its files and keys in a folder of the test's. */
export async function runLine(line: string, database: TestDatabase, folder: string) {
  let [out, error] = ['', ''];
  const terminal = {
    env: { LANG: 'en_GB.UTF-8', ZHIQIN_CWD: folder, ZHIQIN_DATA: folder },
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const code = await run(line.split(' '), terminal, async () => ({
    db: database.db,
    openBulk: () => openBulkDatabase(database.db, database),
    close: async () => {},
  }));
  return { code, out, error };
}
