import { timeText } from '@zhiqin/i18n';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useSpeech, useWords } from '../phone/words.tsx';
import { FlashLine } from './flash-line.tsx';

/** The one plain line that is always there: what is saved where. */
export function StatusLine() {
  const t = useWords();
  const { language } = useSpeech();
  const { entries, files, settings, stored, trouble, flash } = usePhoneState();
  const waiting = entries.filter((e) => e.state === 'waiting').length;
  const held = entries.filter((e) => e.state === 'quarantined' && !e.settled).length;
  const filesWaiting = files.filter((file) => file.state === 'waiting').length;
  const filesRefused = files.filter((file) => file.state === 'refused').length;
  const zone = stored?.pack.site.zone;
  const time =
    settings.lastSentAt && zone ? timeText(new Date(settings.lastSentAt), { zone, language }) : undefined;
  const params = { saved: entries.length, waiting };
  const isWarning = trouble !== null && trouble !== 'offline';
  return (
    // Touches go through to the button below: the line informs, it is not in the way.
    <footer className="print:hidden pointer-events-none fixed inset-x-0 bottom-0 z-10">
      <FlashLine />
      <p
        role="status"
        className={
          flash
            ? 'sr-only'
            : `border-t px-4 py-2 leading-snug ${isWarning ? 'border-warn bg-warn-ground text-warn' : 'border-line bg-card text-ink'}`
        }
      >
        {time ? t('status.line', { ...params, time }) : t('status.never', params)}
        {trouble && <span> {t(`status.trouble.${trouble}`)}</span>}
        {filesWaiting > 0 && <span> {t('status.files', { count: filesWaiting })}</span>}
        {filesRefused > 0 && <span> {t('status.filesRefused', { count: filesRefused })}</span>}
        {held > 0 && <span> {t('status.held', { held })}</span>}
      </p>
    </footer>
  );
}
