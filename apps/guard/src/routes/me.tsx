import { useEffect, useState } from 'react';
import { OwnLinks } from '../own/own-links.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataCard } from '../parts/data-card.tsx';
import { EntryList } from '../parts/entry-list.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { LookSettings } from '../parts/look-settings.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { updateNow } from '../phone/watch-updates.ts';
import { useName, useWords } from '../phone/words.tsx';

/** 我和手机: my shifts, the phone's state, and every entry with what became of it. */
export default function Me() {
  const t = useWords();
  const nameOf = useName();
  const duty = useDuty();
  const { sync } = usePhone();
  const { device, stored, updateReady } = usePhoneState();
  const [isKept, setKept] = useState<boolean | null>(null);
  const { acting, pack, now } = duty;
  const shifts = pack.shifts
    .filter((s) => acting?.personId && s.guardIds.includes(acting.personId) && new Date(s.endsAt) > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));

  useEffect(() => {
    void navigator.storage?.persisted?.().then(setKept);
  }, []);
  return (
    <Screen title={t('me.title')} under={acting?.name}>
      {updateReady && (
        <Button look="strong" onPress={() => void updateNow()}>
          {t('update')}
        </Button>
      )}
      {acting && (
        <Card title={t('me.shifts')}>
          {shifts.length === 0 && <p>{t('me.shiftsNone')}</p>}
          {shifts.map((shift) => {
            const post = pack.posts.find((p) => p.id === shift.postId);
            return (
              <p key={shift.id}>
                {t('me.shiftLine', {
                  from: duty.dateTime(shift.startsAt),
                  to: duty.time(shift.endsAt),
                  post: post ? nameOf(post) : '',
                })}
              </p>
            );
          })}
        </Card>
      )}
      <OwnLinks />
      <LanguageSwitch />
      <LookSettings />
      <DataCard />
      <Card title={t('me.device')}>
        <p>{t('me.deviceName', { label: device?.label ?? '' })}</p>
        <p>{t('me.deviceSite', { site: nameOf(pack.site) })}</p>
        {stored && <p>{t('me.packAt', { time: duty.dateTime(stored.receivedAt) })}</p>}
        {isKept !== null && <p>{isKept ? t('me.kept') : t('me.notKept')}</p>}
        <Button onPress={() => sync.soon()}>{t('me.send')}</Button>
        {!pack.device.postId && <LinkButton to="/post">{t('post.change')}</LinkButton>}
        <LinkButton to="/enrol">{t('me.reenrol')}</LinkButton>
      </Card>
      <EntryList duty={duty} />
    </Screen>
  );
}
