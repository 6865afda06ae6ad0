import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';
import { Button } from './button.tsx';
import { Screen, Trouble } from './screen.tsx';

/** Enrolled, but the site's data has not come yet. */
export function GettingReady() {
  const t = useWords();
  const { sync } = usePhone();
  const { trouble } = usePhoneState();
  return (
    <Screen title={t('enrol.preparing')} back={null}>
      <p>{t('enrol.preparingHelp')}</p>
      {trouble ? <Trouble>{t(`status.trouble.${trouble}`)}</Trouble> : <p role="status">{t('loading')}</p>}
      {trouble && (
        <Button look="strong" onPress={() => sync.soon()}>
          {t('enrol.retry')}
        </Button>
      )}
    </Screen>
  );
}
