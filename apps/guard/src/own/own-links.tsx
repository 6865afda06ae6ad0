import { LinkButton } from '../parts/button.tsx';
import { Card } from '../parts/screen.tsx';
import { useOwnWords } from './own-words.tsx';

/** Ways to what only the guard himself may see; each opens with his PIN. */
export function OwnLinks() {
  const t = useOwnWords('guardOwn');
  const learn = useOwnWords('guardLearn');
  const month = useOwnWords('guardMonth');
  const roster = useOwnWords('guardRoster');
  const leave = useOwnWords('guardLeave');
  const cover = useOwnWords('guardCover');
  if (!t || !cover || !learn || !month || !roster || !leave) return null;
  return (
    <Card title={t('title')}>
      <LinkButton to="/own/roster">{roster('title')}</LinkButton>
      <LinkButton to="/own/cover">{cover('title')}</LinkButton>
      <LinkButton to="/own/leave">{leave('title')}</LinkButton>
      <LinkButton to="/own/month">{month('title')}</LinkButton>
      <LinkButton to="/own/results">{t('results.title')}</LinkButton>
      <LinkButton to="/own/exams">{learn('exams.title')}</LinkButton>
      <LinkButton to="/own/assessment">{learn('assessment.title')}</LinkButton>
    </Card>
  );
}
