import type { ClosedBy, Duty, Stay } from './hours-facts.ts';

/** How long past a shift's end a take-over can still be this shift's relief. */
const reliefWithinMinutes = 4 * 60;
const reliefBeforeEndMinutes = 60;

export interface Closed {
  toMin: number;
  closedBy: ClosedBy;
}

/**
 * When a stay ended. Not signed off: when the relief took the post over, else at the planned end; never later than he
 * came to his next post. Without a shift to go by nothing is counted, and somebody has to say.
 */
export function closeStay(
  stay: Stay,
  duty: Duty | undefined,
  nextOwnMin: number | null,
  nowMin: number,
): Closed {
  if (stay.signedOffMin !== null)
    return { toMin: Math.max(stay.fromMin, stay.signedOffMin), closedBy: 'signed' };
  const before = ({ toMin, closedBy }: Closed): Closed =>
    nextOwnMin !== null && nextOwnMin < toMin
      ? { toMin: Math.max(stay.fromMin, nextOwnMin), closedBy: 'next' }
      : { toMin: Math.max(stay.fromMin, toMin), closedBy };
  const { relievedMin } = stay;
  if (!duty) {
    if (relievedMin !== null) return before({ toMin: relievedMin, closedBy: 'relief' });
    return { toMin: stay.fromMin, closedBy: 'nothing' };
  }
  const isRelief =
    relievedMin !== null &&
    relievedMin > stay.fromMin &&
    relievedMin >= duty.toMin - reliefBeforeEndMinutes &&
    relievedMin <= duty.toMin + reliefWithinMinutes;
  if (isRelief) return before({ toMin: relievedMin, closedBy: 'relief' });
  if (nowMin < duty.toMin) return before({ toMin: nowMin, closedBy: 'running' });
  return before({ toMin: duty.toMin, closedBy: 'plan' });
}
