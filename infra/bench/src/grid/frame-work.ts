/** What a browser's trace tells of one task or mark; microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU of the thread in it: what others on the machine take is not in it. */
  tdur?: number;
}

const task = 'ThreadControllerImpl::RunTask';
const frame = 'FireAnimationFrame';

/**
 * Main-thread work of each frame, CPU ms: all tasks from the one that runs a frame's callback until the next one's. The
 * page's thread is the one that fires animation frames; what else the browser does is not in it.
 */
export function frameWork(events: readonly TraceEvent[]): number[] {
  const marks = events.filter((event) => event.name === frame);
  const [page] = marks;
  if (!page) return [];
  const own = events.filter((event) => event.pid === page.pid && event.tid === page.tid);
  const starts = own
    .filter((event) => event.name === frame)
    .map((event) => event.ts)
    .sort((a, b) => a - b);
  const work = starts.map(() => 0);
  for (const { name, ts, dur = 0, tdur = dur } of own) {
    if (name !== task) continue;
    // The task that holds the callback begins before it.
    const at = starts.findLastIndex((start) => start <= ts + dur);
    if (at >= 0) work[at] = (work[at] ?? 0) + tdur / 1000;
  }
  // The last frame's end lies outside of what was watched.
  return work.slice(0, -1);
}
