import { LinkButton } from '../parts/button.tsx';
import { Card } from '../parts/screen.tsx';
import { useOwnWords } from './own-words.tsx';

/** Ways to what only the guard himself may see; each opens with his PIN. */
export function OwnLinks() {
  const t = useOwnWords('guardOwn');
  if (!t) return null;
  return (
    <Card title={t('title')}>
      <LinkButton to="/own/results">{t('results.title')}</LinkButton>
    </Card>
  );
}
