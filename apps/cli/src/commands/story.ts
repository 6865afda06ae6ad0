import { listTenants } from '@zhiqin/access';
import { demoSiteCodes, loadSiteCodes, tellStory } from '@zhiqin/story';
import { CliProblem, type Command } from '../command.ts';

const mostSites = 500;

/** Tells the demo into the product's database; with --until or --bulk it stays at that moment. */
export const story: Command = {
  name: 'story',
  flags: {
    until: { meaning: 'until' },
    days: { meaning: 'days' },
    months: { meaning: 'months' },
    seed: { meaning: 'seed' },
    sites: { meaning: 'sites' },
    bulk: { meaning: 'bulk', isSwitch: true },
  },
  async run({ db, clock, flags, text, say, progress, openBulk }) {
    const wish = {
      until: text('until') ? momentOf(text('until')) : clock.now(),
      isPinned: text('until') !== '' || flags.bulk === true,
      days: text('days') ? daysOf(text('days')) : undefined,
      months: text('months') ? monthsOf(text('months'), text('days')) : undefined,
      seed: text('seed') || undefined,
      siteCodes: text('sites') ? codesOf(text('sites')) : undefined,
    };
    if ((await listTenants(db)).some((tenant) => !tenant.isDemo)) throw new CliProblem('real-tenants');
    let shown = -1;
    const bulk = flags.bulk === true ? openBulk() : undefined;
    try {
      const { tenantId, state } = await tellStory({
        ...wish,
        db,
        bulk,
        onProgress({ done, day }) {
          const percent = Math.floor(done * 100);
          if (percent > shown) progress(say('done.storyDay', { percent, day }));
          shown = Math.max(shown, percent);
        },
      });
      return { json: { tenantId, ...state }, text: [say('done.story', { until: state.toldUntil })] };
    } finally {
      await bulk?.close();
    }
  },
};

function momentOf(given: string): Date {
  const ms = /(Z|[+-]\d\d:\d\d)$/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(ms)) throw new CliProblem('bad-moment', { given });
  return new Date(ms);
}

function daysOf(given: string): number {
  const days = Number(given);
  if (!Number.isInteger(days) || days < 3 || days > 366) throw new CliProblem('bad-days', { given });
  return days;
}

function monthsOf(given: string, days: string): number {
  const months = Number(given);
  if (!Number.isInteger(months) || months < 1 || months > 24 || days)
    throw new CliProblem('bad-months', { given });
  return months;
}

/** Codes of the demo's sites, or how many sites. */
function codesOf(given: string): string[] {
  const count = /^\d+$/.test(given) ? Number(given) : null;
  const codes = given.split(',').map((code) => code.trim().toUpperCase());
  const isWrong =
    count === null ? codes.some((code) => !demoSiteCodes.includes(code)) : count < 1 || count > mostSites;
  if (isWrong) throw new CliProblem('bad-sites', { codes: demoSiteCodes.join(', '), most: mostSites });
  return count === null ? codes : loadSiteCodes(count);
}
