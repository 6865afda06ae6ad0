import { type GateRegister, gateRegisterNames } from '@zhiqin/duty/rules';
import { addDays, dayOf, instantAt, isDay } from '@zhiqin/kernel';

const isRegister = (name: string | null): name is GateRegister =>
  gateRegisterNames.includes(name as GateRegister);

/** Which register an address asks for, and when: today and the six days before unless it says so. */
export function wantedGate(request: Request, siteId: string, zone: string, now: Date) {
  const params = new URL(request.url).searchParams;
  const today = dayOf(now, zone);
  const given = (name: string, otherwise: string) => {
    const day = params.get(name);
    return isDay(day) ? day : otherwise;
  };
  const until = given('until', today);
  const from = given('from', addDays(until, -6));
  const asked = params.get('register');
  return {
    siteId,
    register: isRegister(asked) ? asked : ('visitors' as const),
    from: instantAt(from, '00:00', zone).toISOString(),
    to: instantAt(addDays(until, 1), '00:00', zone).toISOString(),
    search: params.get('search') || undefined,
  };
}
