import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/screen.tsx';
import { useWords } from '../phone/words.tsx';

/** The foot of a form: what is still to be chosen, then the one button that records. */
export function FormEnd({
  missing = [],
  isBusy,
  failed,
  onSave,
  text,
}: {
  /** Names of what is still to be chosen. */
  missing?: readonly string[];
  isBusy: boolean;
  failed: boolean;
  onSave: () => void;
  text?: string;
}) {
  const t = useWords();
  return (
    <>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {missing.length > 0 && <p>{t('duties.missing', { list: missing.join(t('duties.and')) })}</p>}
      <Button look="strong" isDisabled={isBusy || missing.length > 0} onPress={onSave}>
        {text ?? t('duties.save')}
      </Button>
    </>
  );
}
