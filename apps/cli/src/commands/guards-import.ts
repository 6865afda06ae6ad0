import type { Command } from '../command.ts';

/** All guards of the workbook or, where a cell is wrong, none; every wrong cell is named. */
export const guardsImport: Command = {
  name: 'guards import',
  flags: { file: { meaning: 'file', required: true }, check: { meaning: 'check', isSwitch: true } },
  async run({ caller, flags, text, readInput, say }) {
    const bytesBase64 = (await readInput(text('file'))).toString('base64');
    const { workforce } = await caller();
    if (!flags.check) {
      const done = await workforce.importGuards({ bytesBase64 });
      return { json: done, text: [say('done.guards', { count: done.imported })] };
    }
    const preview = await workforce.previewGuardImport({ bytesBase64 });
    const faults = preview.errors.map(({ cell, code }) => `${cell}: ${code}`);
    return {
      json: preview,
      text: faults.length > 0 ? faults : [say('done.checked', { count: preview.guards.length })],
    };
  },
};
