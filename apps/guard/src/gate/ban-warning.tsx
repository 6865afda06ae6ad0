import { useEffect, useState } from 'react';
import { LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Trouble } from '../parts/screen.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { siteDay } from '../post/site-clock.ts';
import { type BanHit, banHits } from './ban-hits.ts';

/** The ban a form's values point to; looked up anew as they are typed. */
export function useBanHit(
  duty: Duty,
  who: { name?: string; plate?: string; idNumber?: string },
): BanHit | undefined {
  const [hit, setHit] = useState<BanHit>();
  const { name, plate, idNumber } = who;
  const { registers } = duty.pack;
  const today = siteDay(duty.now, duty.pack.site.zone);
  useEffect(() => {
    let isCurrent = true;
    void banHits(registers, today, { name, plate, idNumber }).then((hits) => {
      if (isCurrent) setHit(hits.find((one) => one.isCertain) ?? hits[0]);
    });
    return () => {
      isCurrent = false;
    };
  }, [registers, today, name, plate, idNumber]);
  return hit;
}

/** Says who it may be, and offers both ways on: refusing, or letting in with a reason. Neither is forced. */
export function BanWarning({
  hit,
  refuseTo,
  reason,
  onReason,
}: {
  hit: BanHit | undefined;
  refuseTo: string;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const t = useWords();
  if (!hit) return null;
  const { name, description, until } = hit.ban;
  const who = [name ?? t('gateDesk.ban.unnamed'), description].filter(Boolean).join(' · ');
  return (
    <>
      <Trouble>
        <p>{hit.isCertain ? t('gateDesk.ban.hit', { who }) : t('gateDesk.ban.sameName', { who })}</p>
        <p>{t('gateDesk.ban.until', { until })}</p>
      </Trouble>
      <LinkButton look="bad" to={refuseTo}>
        {t('gateDesk.ban.refuse')}
      </LinkButton>
      <TextField
        name="banReason"
        label={t('gateDesk.ban.letIn')}
        value={reason}
        maxLength={200}
        onText={onReason}
      />
    </>
  );
}
