import type { Command } from '../command.ts';

export const guardsTemplate: Command = {
  name: 'guards template',
  flags: { out: { meaning: 'out', required: true } },
  async run({ caller, text, writeOutput, say }) {
    const { bytesBase64 } = await (await caller()).workforce.guardWorkbookTemplate();
    const target = await writeOutput(text('out'), Buffer.from(bytesBase64, 'base64'));
    return { json: { file: target }, text: [say('done.written', { path: target })] };
  },
};
