/** Minutes as people read hours: 10110 → "168:30"; below zero with a sign. */
export function hoursText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A minute since the epoch as an instant. */
export const minuteAt = (minute: number): Date => new Date(minute * 60_000);
