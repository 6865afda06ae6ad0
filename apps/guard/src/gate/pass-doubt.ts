import type { GateRegisters } from '@zhiqin/duty/rules';

type LongPass = GateRegisters['longPasses'][number];
export type PassDoubt = 'unknown' | 'not-yet' | 'expired' | 'outside-hours';

/**
 * What speaks against a long-term pass now; null: nothing.
 * @param day and clock of the site, "YYYY-MM-DD" and "HH:MM"
 */
export function passDoubt(pass: LongPass | undefined, day: string, clock: string): PassDoubt | null {
  if (!pass) return 'unknown';
  if (day < pass.from) return 'not-yet';
  if (day > pass.until) return 'expired';
  if (!pass.hours) return null;
  const [from, until] = pass.hours;
  const isWithin = from <= until ? clock >= from && clock <= until : clock >= from || clock <= until;
  return isWithin ? null : 'outside-hours';
}

/** Passes that fit what was typed: number, holder, firm or plate. */
export function findPasses(passes: readonly LongPass[], typed: string, most: number): LongPass[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  return passes
    .filter((pass) =>
      [pass.no, pass.holder, pass.firm, pass.plate].some((text) => text?.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => Number(b.no.toLowerCase() === wanted) - Number(a.no.toLowerCase() === wanted))
    .slice(0, most);
}
