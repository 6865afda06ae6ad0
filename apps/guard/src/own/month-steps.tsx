import { monthText } from '@zhiqin/i18n';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useSpeech } from '../phone/words.tsx';
import { siteDay } from '../post/site-clock.ts';

/** `2026-12` and some months → `2027-01`; the calendar of the kernel is too heavy for the phone. */
function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** A month to look at, by the site's calendar; the present one to begin with, or one before or after it. */
export function useMonthSteps(startAt = 0) {
  const { pack, now } = useDuty();
  const present = siteDay(now, pack.site.zone).slice(0, 7);
  const [month, setMonth] = useState(addMonths(present, startAt));
  return { month, present, setMonth };
}

/** The month in words between its two neighbours. */
export function MonthSteps({
  month,
  onMonth,
  before,
  after,
}: {
  month: string;
  onMonth: (month: string) => void;
  before: string;
  after: string;
}) {
  const { language } = useSpeech();
  return (
    <>
      <h2 className="font-bold text-xl">{monthText(month, language)}</h2>
      <div className="grid grid-cols-2 gap-2">
        <Button onPress={() => onMonth(addMonths(month, -1))}>{before}</Button>
        <Button onPress={() => onMonth(addMonths(month, 1))}>{after}</Button>
      </div>
    </>
  );
}
