import { useEffect, useState } from 'react';
import { useWords } from '../phone/words.tsx';
import { askForPlace, placePermission } from '../scan/place-reader.ts';
import { Button } from './button.tsx';
import { Card } from './screen.tsx';

/** Asked only where the phone can tell its place and nobody has said yes or no. */
export function PlaceQuestion() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    void placePermission().then((state) => setOpen(state === 'prompt'));
  }, []);
  if (!isOpen) return null;
  return (
    <Card title={t('patrol.place')}>
      <p>{t('patrol.placeHelp')}</p>
      <Button onPress={() => void askForPlace().then(() => setOpen(false))}>{t('patrol.placeAllow')}</Button>
    </Card>
  );
}
