import { uuidv7 } from '@zhiqin/kernel';
import { Button, LinkButton } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { PlaceQuestion } from '../parts/place-question.tsx';
import { RoundWalk } from '../parts/round-walk.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import { routesOf } from '../post/duty-now.ts';
import type { Acting } from '../storage/open-database.ts';

export default function Patrol() {
  return <OnDuty>{(duty, acting) => <PatrolScreen duty={duty} acting={acting} />}</OnDuty>;
}

/** A round being walked, or the routes to start one. */
function PatrolScreen({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const form = useDraft<{ round: string }>('round-start', { round: '' });
  const { record, isBusy, failed } = useRecord();
  const routes = routesOf(duty.pack, duty.view, duty.post.id, duty.shift, acting.personId);
  const walking = routes.find((r) => r.open);

  if (walking?.open) {
    return (
      <Screen
        title={nameOf(walking.route)}
        under={t('patrol.progress', {
          done: doneOf(walking.open.points, walking.route.checkpointIds),
          total: walking.route.checkpointIds.length,
        })}
      >
        <RoundWalk
          key={walking.open.id}
          duty={duty}
          acting={acting}
          route={walking.route}
          round={walking.open}
        />
      </Screen>
    );
  }
  const start = (route: string) =>
    void record({
      kind: 'patrol.start',
      body: { round: uuidv7(), route },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.roundStarted',
    });
  return (
    <Screen title={t('patrol.title')} under={nameOf(duty.post)}>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {routes.length === 0 && (
        <Card>
          <p>{t('patrol.empty')}</p>
          <LinkButton to="/hazard">{t('home.hazard')}</LinkButton>
        </Card>
      )}
      {routes.map(({ route, done, needed, others }) => {
        const last = duty.view.rounds.findLast((r) => r.routeId === route.id && r.endedAt);
        return (
          <Card key={route.id}>
            <p>{t('patrol.doneOf', { done, needed })}</p>
            {last?.endedAt && (
              <p className="text-soft">{t('patrol.last', { time: duty.time(last.endedAt) })}</p>
            )}
            {others.map((round) => (
              <p key={round.id} className="text-soft">
                {t('home.roundOther', {
                  name: duty.nameOf(round.personId) ?? t('unknownPerson'),
                  time: duty.time(round.startedAt),
                })}
              </p>
            ))}
            <Button look="strong" isDisabled={isBusy} onPress={() => start(route.id)}>
              {t('patrol.start', { route: nameOf(route) })}
            </Button>
          </Card>
        );
      })}
      {routes.length > 0 && <PlaceQuestion />}
    </Screen>
  );
}

const doneOf = (points: Record<string, string>, wanted: readonly string[]) =>
  wanted.filter((id) => points[id]).length;
