import { useEffect, useState } from 'react';
import { usePhone } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useWords } from '../phone/words.tsx';
import type { PlaceRead, PlaceReader } from '../scan/place-reader.ts';
import type { Acting } from '../storage/open-database.ts';
import { Button } from './button.tsx';

/** A vaguer reading is no place. */
const goodEnoughMetres = 50;

/** For a leader who has just read a label: this is where the point is. */
export function PlaceHere({
  duty,
  acting,
  checkpointId,
  label,
  wall,
  place,
}: {
  duty: Duty;
  acting: Acting;
  checkpointId: string;
  label: string;
  /** When the label was read. */
  wall: string;
  place: PlaceReader;
}) {
  const t = useWords();
  const { store } = usePhone();
  const form = useDraft(`place-${checkpointId}-${wall}`, {});
  const { record, isBusy } = useRecord();
  const [here, setHere] = useState<PlaceRead | null>(null);
  const [isSet, setDone] = useState(false);
  // As the server holds it: a guard's own word about a place would vouch for himself.
  const rank = duty.pack.people.find((one) => one.id === acting.personId)?.rank ?? 'guard';
  const isLeader = rank !== 'guard';
  useEffect(() => {
    if (!isLeader) return;
    const timer = setInterval(() => setHere(place.about(wall)), 1000);
    return () => clearInterval(timer);
  }, [isLeader, place, wall]);
  if (isSet) return <p>{t('patrol.placeSet')}</p>;
  if (!isLeader || !here || here.accuracyMetres > goodEnoughMetres) return null;
  const save = async () => {
    const done = await record({
      kind: 'checkpoint.placed',
      body: { checkpoint: checkpointId, label, position: here },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      clock: store.clock.read(),
    });
    if (done) setDone(true);
  };
  return (
    <Button isDisabled={isBusy} onPress={() => void save()}>
      {t('patrol.placeHere', { metres: Math.round(here.accuracyMetres) })}
    </Button>
  );
}
