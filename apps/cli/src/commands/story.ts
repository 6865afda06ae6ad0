import { listTenants } from '@zhiqin/access';
import { demoSiteCodes, tellStory } from '@zhiqin/story';
import { CliProblem, type Command } from '../command.ts';

/** Tells the demo into the product's database; with --until it stays at that moment. */
export const story: Command = {
  name: 'story',
  flags: {
    until: { meaning: 'until' },
    days: { meaning: 'days' },
    seed: { meaning: 'seed' },
    sites: { meaning: 'sites' },
  },
  async run({ db, clock, text, say, progress }) {
    if ((await listTenants(db)).some((tenant) => !tenant.isDemo)) throw new CliProblem('real-tenants');
    let shown = -1;
    const told = await tellStory({
      db,
      until: text('until') ? momentOf(text('until')) : clock.now(),
      isPinned: text('until') !== '',
      days: text('days') ? daysOf(text('days')) : undefined,
      seed: text('seed') || undefined,
      siteCodes: text('sites') ? codesOf(text('sites')) : undefined,
      onProgress({ done, day }) {
        const percent = Math.floor(done * 100);
        if (percent > shown) progress(say('done.storyDay', { percent, day }));
        shown = percent;
      },
    });
    const { tenantId, state } = told;
    return { json: { tenantId, ...state }, text: [say('done.story', { until: state.toldUntil })] };
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

function codesOf(given: string): string[] {
  const codes = given.split(',').map((code) => code.trim().toUpperCase());
  if (codes.some((code) => !demoSiteCodes.includes(code)))
    throw new CliProblem('bad-sites', { codes: demoSiteCodes.join(', ') });
  return codes;
}
