import type { Command, Surroundings } from '../command.ts';

/** All guards of the workbook or, where a cell is wrong, none; every wrong cell is named. */
export const guardsImport: Command = {
  name: 'guards import',
  flags: { file: { meaning: 'file', required: true }, check: { meaning: 'check', isSwitch: true } },
  run: (surroundings) => importOrCheck(surroundings, surroundings.flags.check === true),
};

/** The same, said the other way round. */
export const importGuards: Command = {
  name: 'import guards',
  argument: 'file',
  flags: { file: { meaning: 'file', required: true }, 'dry-run': { meaning: 'check', isSwitch: true } },
  run: (surroundings) => importOrCheck(surroundings, surroundings.flags['dry-run'] === true),
};

async function importOrCheck({ caller, text, readInput, say }: Surroundings, onlyChecks: boolean) {
  const bytesBase64 = (await readInput(text('file'))).toString('base64');
  const { workforce } = await caller();
  if (!onlyChecks) {
    const done = await workforce.importGuards({ bytesBase64 });
    return { json: done, text: [say('done.guards', { count: done.imported })] };
  }
  const preview = await workforce.previewGuardImport({ bytesBase64 });
  const faults = preview.errors.map(({ cell, code }) => `${cell}: ${code}`);
  return {
    json: preview,
    text: faults.length > 0 ? faults : [say('done.checked', { count: preview.guards.length })],
  };
}
