import { useSpeech, useWords } from '../phone/words.tsx';
import type { VersionOwed } from '../post/owed-now.ts';
import { Choice } from './fields.tsx';
import { Card } from './screen.tsx';

type Article = VersionOwed['articles'][number];

/** Question → the choice's place in its list, from 0. */
export type Answers = Record<string, number>;

/** What the contractor wrote in English is shown in English, the rest as it is. */
function useWritten() {
  const { language } = useSpeech();
  return (text: string, textEn: string | null) => (language === 'en' ? (textEn ?? text) : text);
}

/** The language of a text shown to an English reader that nobody has written in English; else that of the screen. */
export function useLangOf() {
  const { language } = useSpeech();
  return (textEn: string | null | undefined) => (language === 'en' && !textEn ? 'zh-CN' : undefined);
}

/** One new or changed article in large type, its questions right under it. */
export function ArticleToRead({
  article: { words, questions },
  answers,
  onAnswer,
}: {
  article: Article;
  answers: Answers;
  onAnswer: (questionId: string, choice: number) => void;
}) {
  const written = useWritten();
  const langOf = useLangOf();
  return (
    <Card
      title={[
        written(words.label, words.labelEn ?? null),
        written(words.heading ?? '', words.headingEn ?? null),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <p className="whitespace-pre-wrap text-xl" lang={langOf(words.bodyEn)}>
        {written(words.body, words.bodyEn)}
      </p>
      {questions.map(({ id, text, textEn, choices }) => (
        <Choice
          key={id}
          label={written(text, textEn)}
          columns={1}
          options={choices.map((choice, place) => ({
            value: String(place),
            text: written(choice.text, choice.textEn),
          }))}
          value={answers[id] === undefined ? null : String(answers[id])}
          onChoose={(place) => onAnswer(id, Number(place))}
        />
      ))}
    </Card>
  );
}

/** After signing: each question with what is right, and no word of blame. */
export function AnswersShown({ articles, answers }: { articles: Article[]; answers: Answers }) {
  const t = useWords();
  const written = useWritten();
  return articles
    .flatMap((article) => article.questions)
    .map(({ id, text, textEn, choices, correctChoice }) => {
      const isRight = answers[id] === correctChoice;
      const correct = choices[correctChoice];
      return (
        <Card key={id} title={written(text, textEn)}>
          <p className="text-lg">
            <span aria-hidden="true">{isRight ? '●' : '○'} </span>
            {isRight
              ? t('rules.right')
              : t('rules.remember', { choice: correct ? written(correct.text, correct.textEn) : '' })}
          </p>
        </Card>
      );
    });
}
