import { feelRefused, feelStored } from '../phone/confirm-felt.ts';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';
import { Button } from './button.tsx';
import { Choice, Tick } from './fields.tsx';
import { Card } from './screen.tsx';

/** 显示和提醒: type, contrast, light and dark, tone and shake; kept on this phone, seen and felt at once. */
export function LookSettings() {
  const t = useWords();
  const { store } = usePhone();
  const { settings } = usePhoneState();
  const { size = 'plain', contrast = 'auto', theme = 'auto', sound = true, vibrate = true } = settings;
  return (
    <Card title={t('me.look')}>
      <Choice
        label={t('me.size')}
        options={(['plain', 'large'] as const).map((value) => ({ value, text: t(`me.sizes.${value}`) }))}
        value={size}
        onChoose={(wish) => void store.setting('size', wish)}
      />
      <Choice
        label={t('me.contrast')}
        columns={1}
        options={(['auto', 'plain', 'high'] as const).map((value) => ({
          value,
          text: t(`me.contrasts.${value}`),
        }))}
        value={contrast}
        onChoose={(wish) => void store.setting('contrast', wish)}
      />
      <Choice
        label={t('me.theme')}
        columns={1}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          text: t(`me.themes.${value}`),
        }))}
        value={theme}
        onChoose={(wish) => void store.setting('theme', wish)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('me.felt')}</legend>
        <Tick label={t('me.sound')} isOn={sound} onChange={(isOn) => void store.setting('sound', isOn)} />
        <Tick
          label={t('me.vibrate')}
          isOn={vibrate}
          onChange={(isOn) => void store.setting('vibrate', isOn)}
        />
      </fieldset>
      <Button onPress={() => feelStored({ sound, vibrate })}>{t('me.tryFelt')}</Button>
      <Button onPress={() => feelRefused({ sound, vibrate })}>{t('me.tryRefused')}</Button>
    </Card>
  );
}
