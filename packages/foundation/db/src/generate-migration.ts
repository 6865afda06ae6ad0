// Writes the next migration from what the packages' schemas say now. Run: npm run db:generate -- NAME
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedMigration } from './migration-generator.ts';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));
const name = process.argv[2] ?? 'change';
const text = await generatedMigration();
if (!text) {
  console.log('the migrations already say what the schemas say');
} else {
  const number = String(readdirSync(folder).filter((file) => file.endsWith('.sql')).length).padStart(4, '0');
  writeFileSync(`${folder}/${number}_${name}.sql`, text.sql);
  writeFileSync(`${folder}/snapshot.json`, `${JSON.stringify(text.snapshot, null, 1)}\n`);
  console.log(`wrote ${number}_${name}.sql; read it before committing`);
}
