import { type FocusEvent, useState } from 'react';

interface Line {
  key: string;
  /** Goes before everything, whatever somebody is doing. */
  isUrgent: boolean;
}

/** Lines as they stood when they were held; what is new comes behind them, but for what cannot wait. */
export function inHeldOrder<Row extends Line>(lines: readonly Row[], held: readonly string[] | null): Row[] {
  if (!held) return [...lines];
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const known = new Set(held);
  const fresh = lines.filter((line) => !known.has(line.key));
  return [
    ...fresh.filter((line) => line.isUrgent),
    ...held.flatMap((key) => byKey.get(key) ?? []),
    ...fresh.filter((line) => !line.isUrgent),
  ];
}

/**
 * A list that sorts itself anew, but not under somebody's hand: while the pointer or the focus is in it, lines keep
 * their places. `hold` goes on the element around them.
 */
export function useSteadyOrder<Row extends Line>(lines: readonly Row[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const hold = () => setHeld((before) => before ?? lines.map((line) => line.key));
  const release = () => setHeld(null);
  return {
    lines: inHeldOrder(lines, held),
    hold: {
      onPointerEnter: hold,
      onPointerLeave: release,
      onFocus: hold,
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) release();
      },
    },
  };
}
