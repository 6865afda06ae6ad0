import type { Language } from '@zhiqin/i18n';
import { useSpeech, useWords } from '../phone/words.tsx';
import { Choice } from './fields.tsx';

const options = [
  { value: 'zh-CN', text: '中文' },
  { value: 'en', text: 'English' },
] as const;

export function LanguageSwitch() {
  const t = useWords();
  const { language, speak } = useSpeech();
  return (
    <Choice<Language>
      label={t('language')}
      options={options}
      value={language}
      onChoose={(wish) => void speak(wish)}
    />
  );
}
