import type { FillPlan } from './fill-plan.ts';
import { FillState } from './fill-state.ts';

/**
 * Fills a roster the way a careful clerk would: day by day, the shifts with the fewest takers first, each to whom it
 * costs least at that moment. Never breaks a hard rule; what nobody can take stays open.
 */
export function fillGreedily(plan: FillPlan, state: FillState = new FillState(plan)): FillState {
  for (const shifts of plan.shiftsOfDay) {
    const order = [...shifts].sort(
      (a, b) => (plan.guardsOf[a] as Int32Array).length - (plan.guardsOf[b] as Int32Array).length || a - b,
    );
    for (const shift of order)
      for (
        let places = (plan.heads[shift] as number) - (state.heads[shift] as number);
        places > 0;
        places -= 1
      ) {
        const guard = cheapestTaker(state, shift);
        if (guard === undefined) break;
        state.set(guard, plan.dayOf[shift] as number, shift);
      }
  }
  return state;
}

function cheapestTaker(state: FillState, shift: number): number | undefined {
  const { plan } = state;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const guard of plan.guardsOf[shift] as Int32Array) {
    if (!state.mayTake(guard, shift)) continue;
    // Of equals the one with the fewest minutes.
    const cost = costOfTaking(state, guard, shift) + (state.minutes[guard] as number) * 1e-6;
    if (cost >= least) continue;
    least = cost;
    best = guard;
  }
  return best;
}

/** What a guard's month costs more with this shift on a day he has free. */
function costOfTaking(state: FillState, guard: number, shift: number): number {
  const { plan } = state;
  const [minutes, nights, holidays] = [
    state.minutes[guard] as number,
    state.nights[guard] as number,
    state.holidays[guard] as number,
  ];
  return (
    (plan.own[guard * plan.shifts + shift] as number) -
    (plan.ownOff[guard * plan.days + (plan.dayOf[shift] as number)] as number) +
    plan.costOfTotals(
      guard,
      minutes + (plan.minutesOfKind[plan.kindOf[shift] as number] as number),
      nights + (plan.isNight[shift] as number),
      holidays + (plan.isHoliday[shift] as number),
    ) -
    plan.costOfTotals(guard, minutes, nights, holidays)
  );
}
