import { LinkButton } from '../parts/button.tsx';
import { Screen } from '../parts/screen.tsx';
import { useWords } from '../phone/words.tsx';

export default function NotFound() {
  const t = useWords();
  return (
    <Screen title={t('notFound.title')}>
      <p>{t('notFound.help')}</p>
      <LinkButton look="strong" to="/">
        {t('toHome')}
      </LinkButton>
    </Screen>
  );
}
