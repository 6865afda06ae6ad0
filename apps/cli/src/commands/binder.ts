import { execute, systemActor } from '@zhiqin/access';
import { readFile, sha256Of } from '@zhiqin/files';
import { askBinder, getBinder, makeBinder } from '@zhiqin/reports';
import type { Command } from '../command.ts';
import { siteOf } from '../site-of.ts';

/** Writes a site's inspection binder, made now. */
export const binder: Command = {
  name: 'binder',
  flags: {
    site: { meaning: 'site', required: true },
    out: { meaning: 'out', required: true },
  },
  async run({ caller, environment, text, say, language, writeOutput }) {
    const site = await siteOf(await caller(), text('site'));
    const own = await environment();
    const { binderId } = await execute(askBinder, own, { siteId: site.id, language });
    const actor = systemActor(own.actor.tenantId ?? '');
    await makeBinder({ ...own, actor }, { binderId });
    const made = await execute(getBinder, own, { binderId });
    const { bytes } = await execute(readFile, own, { id: made.pdfFileId });
    const path = await writeOutput(text('out'), bytes);
    const { pages, tookMs, fromDay, untilDay } = made;
    const file = { path, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
    return {
      json: { site: site.code, fromDay, untilDay, language, ...file, pages, tookMs },
      text: [say('done.written', { path })],
    };
  },
};
