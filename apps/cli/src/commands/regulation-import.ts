import path from 'node:path';
import type { Command } from '../command.ts';
import { siteOf } from '../site-of.ts';

export const regulationImport: Command = {
  name: 'regulation import',
  flags: {
    site: { meaning: 'site', required: true },
    file: { meaning: 'file', required: true },
    english: { meaning: 'english' },
    code: { meaning: 'code' },
  },
  async run({ caller, text, language, readInput, say }) {
    const api = await caller();
    const site = await siteOf(api, text('site'));
    const read = async (file: string) => ({ bytesBase64: (await readInput(file)).toString('base64') });
    const { regulations } = await api.adoption.importRegulation({
      siteId: site.id,
      code: text('code') || 'REG',
      fileName: path.basename(text('file')),
      language: text('english') ? 'zh-CN' : language,
      document: await read(text('file')),
      english: text('english') ? await read(text('english')) : null,
    });
    return {
      json: { site: site.code, regulations },
      text: regulations.map(({ title, versionNo, clauses }) =>
        say('done.imported', { title, version: versionNo, clauses }),
      ),
    };
  },
};
