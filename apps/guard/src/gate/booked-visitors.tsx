import type { SitePack } from '@zhiqin/duty/rules';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Card, Trouble } from '../parts/screen.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { siteDay } from '../post/site-clock.ts';
import { invitationOfCode } from './invitation-code.ts';

const Scanner = lazy(() => import('../scan/scanner.tsx').then((part) => ({ default: part.Scanner })));

type Invitation = NonNullable<SitePack['invitations']>[number];

/**
 * 已预约的访客 (S9A-5): a pass held before the camera, or a name of today's list, fills the form in; its host has answered
 * already. Looked up in the pack, so that it works without a network. A pass nobody announced opens nothing.
 */
export function BookedVisitors({ duty, onBooked }: { duty: Duty; onBooked: (visit: Invitation) => void }) {
  const t = useWords();
  const [isScanning, setScanning] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const today = siteDay(duty.now, duty.pack.site.zone);
  const all = duty.pack.invitations ?? [];
  const expected = all.filter((one) => one.from <= today && today <= one.until);
  const read = (code: string) => {
    setScanning(false);
    const found = all.find((one) => one.id === invitationOfCode(code));
    const isToday = found !== undefined && expected.includes(found);
    if (found && isToday) onBooked(found);
    setTrouble(
      found
        ? isToday
          ? null
          : t('gate.bookedNotToday', { from: found.from, until: found.until })
        : t('gate.bookedUnknown'),
    );
  };
  if (all.length === 0) return null;
  return (
    <Card>
      <p className="font-bold">{t('gate.booked')}</p>
      {trouble && <Trouble>{trouble}</Trouble>}
      {isScanning ? (
        <Suspense fallback={t('loading')}>
          <Scanner onCode={read} onClose={() => setScanning(false)} onType={() => setScanning(false)} />
        </Suspense>
      ) : (
        <Button onPress={() => setScanning(true)}>{t('gate.bookedScan')}</Button>
      )}
      {expected.slice(0, 6).map((one) => (
        <Button key={one.id} onPress={() => onBooked(one)}>
          {one.name} {one.plate} · {t('gate.bookedLine', { unit: one.unit, count: one.heads })}
        </Button>
      ))}
    </Card>
  );
}
