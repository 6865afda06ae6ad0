import type { UseContext } from '@zhiqin/access';
import { addDays, type Day, dayOf } from '@zhiqin/kernel';
import type { LastReport } from './read-site.ts';

/** A phone that was unheard for longer may have left windows undecided. */
const silenceWorthJudgingMs = 10 * 60_000;
/** A phone can come back after weeks; older windows than this are judged by their own deadlines. */
const daysBack = 40;

/** An entry that came, as far as it says which windows it bears on. */
export interface Occurred {
  at: Date;
  kind: string;
  postId: string | null;
  shiftId: string | null;
}

/** A site and the zone its days are counted in. */
interface PlaceInTime {
  siteId: string;
  zone: string;
}

/** More than so many places of one day are judged as the whole day. */
const mostPlaces = 4;
/** Nor more than so many kinds at one place: a busy shift sent at once. They stand in a job's key, which takes 512 signs. */
const mostKinds = 12;

/**
 * Asks for the windows a batch touches to be judged again: for each day, post and shift one job that says which kinds
 * of entry came between which hours. A report can decide windows without any entry, showing that silence was silence:
 * then the whole day is asked for.
 */
export async function askForJudging(
  ctx: UseContext,
  { siteId, zone }: PlaceInTime,
  occurred: readonly Occurred[],
  before: LastReport | undefined,
  report: LastReport,
): Promise<void> {
  const moments = occurred.map((entry) => entry.at);
  const isWhole = report.contiguousSeq >= report.statedLastSeq;
  const wasWhole = before ? before.contiguousSeq >= before.statedLastSeq : true;
  const silentMs = before ? report.heardAt.getTime() - before.heardAt.getTime() : 0;
  if (before && isWhole && (!wasWhole || silentMs > silenceWorthJudgingMs))
    moments.push(before.heardAt, report.heardAt);
  if (moments.length === 0) return;
  const whole = new Set<Day>();
  if (moments.length > occurred.length) {
    for (const day of daysFrom(before as LastReport, report, zone)) whole.add(day);
  }
  const byDay = Map.groupBy(occurred, (entry) => dayOf(entry.at, zone));
  const places = new Map<Day, Map<string, Occurred[]>>();
  for (const [day, entries] of byDay) {
    const there = Map.groupBy(entries, (entry) => `${entry.postId}:${entry.shiftId}`);
    const isBusy = [...there.values()].some((own) => new Set(own.map(({ kind }) => kind)).size > mostKinds);
    if (there.size > mostPlaces || isBusy || there.has('null:null')) whole.add(day);
    else places.set(day, there);
  }
  // In one flight, always in the same order: two batches never wait for each other's jobs crosswise.
  const jobs: Promise<void>[] = [];
  for (const day of [...new Set([...whole, ...byDay.keys()])].sort()) {
    const asked = { siteId, day };
    const key = `rejudge:${siteId}:${day}`;
    if (whole.has(day)) jobs.push(ctx.enqueue('compliance.rejudge', asked, key));
    else {
      for (const entries of places.get(day)?.values() ?? []) {
        const touched = touchedBy(entries);
        // All of it stands in the key: a job that takes the place of a waiting one asks for the same.
        const more = `${touched.postId}:${touched.shiftId}:${touched.kinds}:${touched.from}:${touched.to}`;
        jobs.push(ctx.enqueue('compliance.rejudge', { ...asked, touched }, `${key}:${more}`));
      }
    }
  }
  await Promise.all(jobs);
}

const hourMs = 3_600_000;

/** Whole hours, so that what comes minute by minute waits as one job. */
function touchedBy(entries: readonly Occurred[]) {
  const times = entries.map((entry) => entry.at.getTime());
  const [fromMs, toMs] = [Math.min(...times), Math.max(...times)];
  return {
    postId: entries[0]?.postId ?? null,
    shiftId: entries[0]?.shiftId ?? null,
    kinds: [...new Set(entries.map((entry) => entry.kind))].sort(),
    from: new Date(Math.floor(fromMs / hourMs) * hourMs).toISOString(),
    to: new Date((Math.floor(toMs / hourMs) + 1) * hourMs).toISOString(),
  };
}

function daysFrom(before: LastReport, report: LastReport, zone: string): Day[] {
  const last = dayOf(report.heardAt, zone);
  const days: Day[] = [last];
  let day = dayOf(before.heardAt, zone);
  for (; day < last && days.length < daysBack; day = addDays(day, 1)) days.push(day);
  return days;
}
