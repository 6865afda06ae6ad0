import { execute } from '@zhiqin/access';
import { evaluateSiteDays, listResults, siteScore } from '@zhiqin/compliance';
import { dayOf, daysOfMonth } from '@zhiqin/kernel';
import type { Command } from '../command.ts';
import { monthGiven } from '../month-of.ts';
import { siteOf } from '../site-of.ts';

/** More than a site has in a day: the results are read day by day. */
const mostADay = 1000;

/** Judges what has closed of a month and gives every verdict; days that have not begun are left out. */
export const evaluate: Command = {
  name: 'evaluate',
  flags: { site: { meaning: 'site', required: true }, month: { meaning: 'month', required: true } },
  async run({ caller, environment, clock, text, say }) {
    const site = await siteOf(await caller(), text('site'));
    const month = monthGiven(text('month'), clock.now(), site.zone);
    const today = dayOf(clock.now(), site.zone);
    const days = daysOfMonth(month).filter((day) => day <= today);
    const [fromDay, toDay] = [days[0] ?? `${month}-01`, days.at(-1) ?? `${month}-01`];
    const range = { siteId: site.id, fromDay, toDay };
    const as = await environment();
    const done = await execute(evaluateSiteDays, as, range);
    const score = await execute(siteScore, as, range);
    const results = [];
    for (const day of days) {
      results.push(
        ...(await execute(listResults, as, { ...range, fromDay: day, toDay: day, limit: mostADay })),
      );
    }
    return {
      json: { site: site.code, month, ...done, score, results },
      text: [
        say('done.evaluated', { month, judged: done.judged, changed: done.changed }),
        ...score.counts.map(({ code, verdict, count }) => `${code}\t${verdict}\t${count}`),
      ],
    };
  },
};
