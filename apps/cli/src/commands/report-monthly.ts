import { execute } from '@zhiqin/access';
import { sha256Of } from '@zhiqin/files';
import { printReport } from '@zhiqin/reports';
import type { Command } from '../command.ts';
import { monthGiven } from '../month-of.ts';
import { siteOf } from '../site-of.ts';

/** Writes a month's report: the issued file where there is one, else a draft made now. */
export const reportMonthly: Command = {
  name: 'report monthly',
  flags: {
    site: { meaning: 'site', required: true },
    month: { meaning: 'month', required: true },
    out: { meaning: 'out', required: true },
  },
  async run({ caller, environment, clock, text, say, language, writeOutput }) {
    const site = await siteOf(await caller(), text('site'));
    const month = monthGiven(text('month'), clock.now(), site.zone);
    const input = { siteId: site.id, month, language };
    const { bytes, dataSha256, revision, isDraft } = await execute(printReport, await environment(), input);
    const path = await writeOutput(text('out'), bytes);
    const file = { path, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
    return {
      json: { site: site.code, month, language, ...file, dataSha256, revision, isDraft },
      text: [say('done.written', { path })],
    };
  },
};
