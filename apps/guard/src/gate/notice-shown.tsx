import { useWords } from '../phone/words.tsx';
import { visitorNotice } from '../post/visitor-notice.ts';

/** The notice a visitor reads on this screen, in both languages; opening it is what is recorded. */
export function NoticeShown({ onShown }: { onShown: () => void }) {
  const t = useWords();
  return (
    <details
      className="rounded-xl border-2 border-line bg-card"
      onToggle={(event) => {
        if (event.currentTarget.open) onShown();
      }}
    >
      <summary className="flex min-h-14 items-center px-4 font-semibold text-lg">
        {t('gateDesk.notice.open')}
      </summary>
      <div className="flex flex-col gap-4 p-4 text-lg">
        {Object.entries(visitorNotice).map(([language, text]) => (
          <p key={language} lang={language}>
            {text}
          </p>
        ))}
      </div>
    </details>
  );
}
