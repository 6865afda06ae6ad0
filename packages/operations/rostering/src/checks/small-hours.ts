import { addDays, dayOf, instantAt } from '@zhiqin/kernel';

const smallHours = '02:00';

/** Whether a shift is a night: it holds two in the morning by the site's clock. */
export function holdsSmallHours(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  zone: string,
): boolean {
  const day = dayOf(startsAt, zone);
  return [day, addDays(day, 1)].some((one) => {
    const at = instantAt(one, smallHours, zone);
    return startsAt <= at && at < endsAt;
  });
}
