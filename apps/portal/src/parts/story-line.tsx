import { dateText } from '@zhiqin/i18n';
import { ProgressBar } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

/** While the demonstration is still being told: how far, quietly, above every page. */
export function StoryLine({
  story,
  zone,
}: {
  story: { toldUntil: string; done: number } | null;
  zone: string;
}) {
  const { t, i18n } = useTranslation('portalForms');
  if (!story || story.done >= 1) return null;
  const percent = Math.floor(story.done * 100);
  const day = dateText(new Date(story.toldUntil), { zone, language: i18n.language });
  return (
    <div className="no-print mb-4" role="status">
      <ProgressBar done={percent} total={100} label={t('story', { day, percent })} />
    </div>
  );
}
