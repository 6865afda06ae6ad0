import { execute } from '@zhiqin/access';
import { sha256Of } from '@zhiqin/files';
import { printClientReport, printReport } from '@zhiqin/reports';
import { clientOf } from '../client-of.ts';
import { CliProblem, type Command } from '../command.ts';
import { monthGiven } from '../month-of.ts';
import { siteOf } from '../site-of.ts';

/** Writes a month's report of a site, or of a client over its sites: the issued file where there is one, else a draft made now. */
export const reportMonthly: Command = {
  name: 'report monthly',
  flags: {
    site: { meaning: 'site' },
    client: { meaning: 'client' },
    month: { meaning: 'month', required: true },
    out: { meaning: 'out', required: true },
  },
  async run({ caller, environment, clock, text, flags, say, language, writeOutput }) {
    if ((flags.site === undefined) === (flags.client === undefined))
      throw new CliProblem('site-or-client', {});
    const own = flags.site
      ? await siteOf(await caller(), text('site'))
      : await clientOf(await caller(), text('client'));
    const month = monthGiven(text('month'), clock.now(), own.zone);
    const asked = { month, language };
    const { bytes, dataSha256, revision, isDraft } = flags.site
      ? await execute(printReport, await environment(), { siteId: own.id, ...asked })
      : await execute(printClientReport, await environment(), { clientId: own.id, ...asked });
    const path = await writeOutput(text('out'), bytes);
    const file = { path, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
    const subject = flags.site ? { site: own.code } : { client: own.code };
    return {
      json: { ...subject, month, language, ...file, dataSha256, revision, isDraft },
      text: [say('done.written', { path })],
    };
  },
};
