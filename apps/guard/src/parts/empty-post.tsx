import { lazy, Suspense, useState } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { Button, LinkButton } from './button.tsx';
import { Card } from './screen.tsx';

// Seldom the first thing needed, so not part of the first screen.
const PinCheck = lazy(() => import('./person-check.tsx').then((part) => ({ default: part.PinCheck })));

/** Nobody is signed in on this phone: the post is empty, or somebody is on it and says so. */
export function EmptyPost({ duty }: { duty: Duty }) {
  const t = useWords();
  const { store } = usePhone();
  const { post, view, pack } = duty;
  const [continuing, setContinuing] = useState<string | null>(null);
  const there = view.onPost.filter((p) => p.postId === post.id);
  const person = pack.people.find((p) => p.id === continuing);

  if (there.length === 0) {
    return (
      <>
        <Card tone="warn" title={t('home.nobody')} />
        <LinkButton look="strong" to="/sign-on">
          {t('home.signOn')}
        </LinkButton>
      </>
    );
  }
  if (person) {
    const since = there.find((p) => p.personId === person.id)?.since ?? duty.now.toISOString();
    const go = () =>
      void store.setting('acting', {
        postId: post.id,
        personId: person.id,
        name: person.name,
        identity: 'pin',
        since,
      });
    return (
      <Suspense fallback={t('loading')}>
        <PinCheck person={person} label={t('pin.of', { name: person.name })} onProven={go} />
      </Suspense>
    );
  }
  return (
    <>
      {there.map((p) => {
        const name = duty.nameOf(p.personId) ?? p.name ?? t('unknownPerson');
        return (
          <Card key={p.personId ?? p.since} title={t('home.somebody', { name })}>
            <p>{t('home.since', { time: duty.dateTime(p.since) })}</p>
            {p.personId && (
              <Button look="strong" onPress={() => setContinuing(p.personId)}>
                {t('home.itsMe', { name })}
              </Button>
            )}
          </Card>
        );
      })}
      <LinkButton to="/handover">{t('home.takeOver')}</LinkButton>
      <LinkButton to="/sign-on">{t('home.previousGone')}</LinkButton>
    </>
  );
}
