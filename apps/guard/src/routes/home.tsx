import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { Button, LinkButton } from '../parts/button.tsx';
import { DueNow } from '../parts/due-now.tsx';
import { EmptyPost } from '../parts/empty-post.tsx';
import { PanicHold } from '../parts/panic-hold.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tile } from '../parts/tile.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { awayKey } from '../phone/watch-alive.ts';
import { updateNow } from '../phone/watch-updates.ts';
import { useName, useWords } from '../phone/words.tsx';

// Asked after a long silence only, so not part of the first screen.
const AwayQuestion = lazy(() =>
  import('../parts/away-question.tsx').then((part) => ({ default: part.AwayQuestion })),
);

/** 我的岗位: what is due now in big type, then everything a guard does, one tap away. */
export default function Home() {
  const t = useWords();
  const nameOf = useName();
  const { updateReady, stored, drafts } = usePhoneState();
  if (stored?.pack.posts.length === 0) return <Navigate to="/post" replace />;
  const duty = useDuty();
  const { acting, post, pack } = duty;
  return (
    <Screen title={nameOf(post)} under={nameOf(pack.site)} back={null}>
      {updateReady && <Button onPress={() => void updateNow()}>{t('update')}</Button>}
      {acting ? (
        <>
          {drafts.has(awayKey) && (
            <Suspense fallback={t('loading')}>
              <AwayQuestion duty={duty} acting={acting} />
            </Suspense>
          )}
          <p className="text-lg">{t('home.onDuty', { name: acting.name, time: duty.time(acting.since) })}</p>
          <DueNow duty={duty} />
          <nav aria-label={t('home.tasks')} className="grid grid-cols-2 gap-3">
            <Tile to="/patrol" mark="◎" text={t('home.patrol')} />
            <Tile to="/gate" mark="⇄" text={t('home.gate')} />
            <Tile to="/log" mark="✎" text={t('home.log')} />
            <Tile to="/hazard" mark="▲" text={t('home.hazard')} />
            <Tile to="/duties/relief" mark="⇆" text={t('home.relief')} />
            <Tile to="/duties" mark="＋" text={t('home.duties')} />
            <Tile to="/learn" mark="☰" text={t('home.learn')} />
            <Tile to="/me" mark="☺" text={t('home.me')} />
          </nav>
          <LinkButton look="strong" to="/handover">
            {t('home.handover')}
          </LinkButton>
          <LinkButton to="/sign-off">{t('home.signOff')}</LinkButton>
          <PanicHold duty={duty} acting={acting} />
          <LinkButton to="/duties/panic">{t('home.panicMore')}</LinkButton>
        </>
      ) : (
        <>
          <EmptyPost duty={duty} />
          <nav aria-label={t('home.tasks')} className="grid grid-cols-2 gap-3">
            <Tile to="/learn" mark="☰" text={t('home.learn')} />
            <Tile to="/me" mark="☺" text={t('home.me')} />
          </nav>
        </>
      )}
    </Screen>
  );
}
