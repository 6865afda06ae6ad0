import { useOwnWords } from './own-words.tsx';

/** 答题卡: every question by its number, which are answered, and a way to each. */
export function ExamNumbers({
  answered,
  at,
  onGo,
}: {
  /** By place on the paper. */
  answered: readonly boolean[];
  at: number;
  onGo: (no: number) => void;
}) {
  const t = useOwnWords('guardLearn');
  if (!t) return null;
  return (
    <nav aria-label={t('exams.all')} className="grid grid-cols-5 gap-2">
      {answered.map((isAnswered, no) => (
        <button
          key={no}
          type="button"
          onClick={() => onGo(no)}
          aria-current={no === at ? 'step' : undefined}
          aria-label={t(isAnswered ? 'exams.numberDone' : 'exams.numberOpen', { no: no + 1 })}
          className={`min-h-12 min-w-12 rounded-xl border-2 font-semibold text-lg ${
            no === at ? 'border-ink' : 'border-line'
          } ${isAnswered ? 'bg-ok-ground' : 'bg-card'}`}
        >
          {no + 1}
          {isAnswered && <span aria-hidden="true"> ✓</span>}
        </button>
      ))}
    </nav>
  );
}
