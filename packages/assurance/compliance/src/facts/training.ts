import type { UseContext } from '@zhiqin/access';
import type { Day, Month } from '@zhiqin/kernel';
import type { TrainingFacts } from '@zhiqin/regulations';
import { examinedIn, minutesByTopic, taughtTo } from '@zhiqin/workforce';
import { prePostTopics } from '@zhiqin/workforce/rules';
import type { JudgedWindow } from '../judged-window.ts';
import { firstDuties, guardMonth, lastDayOf, onBooks } from './people-of-month.ts';
import type { SiteDays } from './site-days.ts';

type Taught = Awaited<ReturnType<typeof taughtTo>> extends Map<string, infer Own> ? Own : never;
type Examined = Awaited<ReturnType<typeof examinedIn>> extends Map<string, infer Own> ? Own : never;

/**
 * Training of everybody on the site's books in a month (P04, P05, P06), wherever it was held. A topic is passed on the
 * day it was both taught before the post and examined; a test held in the room counts as an exam. Whoever has no
 * training on file at all is unproven: he may have been trained before the product was here.
 */
export async function trainingWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const people = await onBooks(ctx, days, month);
  if (people.length === 0) return [];
  const last = lastDayOf(month);
  const ids = people.map((one) => one.guardId);
  const [duties, taught, examined] = await Promise.all([
    firstDuties(ctx, days, month),
    taughtTo(ctx, ids, last),
    examinedIn(ctx, ids, last),
  ]);
  return people.map(({ guardId, joinedOn }) => {
    const own = taught.get(guardId) ?? [];
    const exams = examined.get(guardId) ?? [];
    const firstDutyOn = duties.get(guardId) ?? null;
    const minutes = Object.values(minutesByTopic(own, last)).reduce((sum, one) => sum + one, 0);
    const facts: TrainingFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: [...new Set([...own.map((one) => one.attendanceId), ...exams.map((one) => one.sittingId)])],
      firstDutyOn,
      topics: prePostTopics.map((topic) => ({ topic, ...passing(topic, own, exams, firstDutyOn ?? last) })),
      hoursInYear: own.length === 0 ? null : Math.floor(minutes / 60),
      monthsOnBooks: monthsBetween(joinedOn, last),
      lastFireTrainingOn: own.findLast((one) => one.kind === 'fire' || one.topic === 'fire')?.day ?? null,
    };
    return { ...guardMonth(guardId, month, days.zone), named: { family: 'training', facts } };
  });
}

/** The best result in a topic by a day; where there is none by then, the first after it. */
function passing(topic: string, taught: Taught, examined: Examined, by: Day) {
  const lessons = taught.filter((one) => one.kind === 'pre-post' && one.topic === topic);
  const firstLesson = lessons[0]?.day;
  if (firstLesson === undefined) return { passedOn: null, score: null };
  const results = [
    ...lessons.flatMap(({ day, score }) => (score === null ? [] : { day, score })),
    ...examined
      .filter((one) => one.topic === topic)
      .map(({ day, percent }) => ({ day: [day, firstLesson].sort()[1] as Day, score: percent })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const inTime = results.filter((one) => one.day <= by);
  const best =
    inTime.length > 0 ? inTime.reduce((top, one) => (one.score > top.score ? one : top)) : results[0];
  return best ? { passedOn: best.day, score: best.score } : { passedOn: null, score: null };
}

/** Months of the last twelve somebody was on the books, begun ones counted. */
function monthsBetween(joinedOn: Day, last: Day): number {
  const of = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(1, Math.min(12, of(last) - of(joinedOn) + 1));
}
