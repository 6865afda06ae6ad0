import { execute } from '@zhiqin/access';
import { sha256Of } from '@zhiqin/files';
import { addDays, dayOf, isDay } from '@zhiqin/kernel';
import { printDailyReport } from '@zhiqin/reports';
import { CliProblem, type Command } from '../command.ts';
import { siteOf } from '../site-of.ts';

/** Writes a day's activity report: the issued file where there is one, else a draft made now; `last`: yesterday on the site's clock. */
export const reportDaily: Command = {
  name: 'report daily',
  flags: {
    site: { meaning: 'site', required: true },
    day: { meaning: 'day', required: true },
    out: { meaning: 'out' },
  },
  async run({ caller, environment, clock, text, flags, say, language, writeOutput }) {
    const site = await siteOf(await caller(), text('site'));
    const given = text('day');
    const day = given === 'last' ? addDays(dayOf(clock.now(), site.zone), -1) : given;
    if (!isDay(day)) throw new CliProblem('bad-day', { given });
    const input = { siteId: site.id, day, language };
    const printed = await execute(printDailyReport, await environment(), input);
    const bytes = Buffer.from(printed.base64, 'base64');
    const path = await writeOutput(typeof flags.out === 'string' ? flags.out : printed.fileName, bytes);
    const file = { path, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
    return {
      json: {
        site: site.code,
        day,
        language,
        ...file,
        dataSha256: printed.dataSha256,
        revision: printed.revision,
        isDraft: printed.isDraft,
      },
      text: [say('done.written', { path })],
    };
  },
};
