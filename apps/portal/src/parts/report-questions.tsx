import { Button, Card, Textarea, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblem } from '../use-problem.ts';

interface Question {
  id: string;
  line: string;
  text: string;
  askedByName: string;
  askedAt: Date;
  dueAt: Date;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
}

/** 质询与答复 beneath a report: what the client asked of its lines, and what was answered. */
export function ReportQuestions({
  questions,
  zone,
  may,
}: {
  questions: readonly Question[];
  zone: string;
  may: 'ask' | 'answer' | null;
}) {
  const { t } = useTranslation('portalService');
  const problem = useProblem();
  const first = questions.find((one) => !one.answeredAt);
  return (
    <Card title={t('question.title')}>
      <p className="quiet">{t('question.lead')}</p>
      {questions.length === 0 ? <p>{t('question.none')}</p> : null}
      <ul className="my-3 grid gap-3">
        {questions.map((one) => (
          <li key={one.id} className="break-words">
            <strong>{one.line}</strong>{' '}
            <span className="quiet">
              {one.askedByName} <TimeText at={one.askedAt} zone={zone} />
            </span>
            <p className="whitespace-pre-line">{one.text}</p>
            {one.answer ? (
              <p className="whitespace-pre-line">
                <strong>{t('question.answer')}</strong> {one.answer}{' '}
                <span className="quiet">
                  {one.answeredByName} {one.answeredAt ? <TimeText at={one.answeredAt} zone={zone} /> : null}
                </span>
              </p>
            ) : (
              <p className="quiet">
                {t('question.waiting')} <TimeText at={one.dueAt} zone={zone} />
              </p>
            )}
            {may === 'answer' && one.id === first?.id ? (
              <Form method="post" className="form mt-2" noValidate>
                <input type="hidden" name="reportQuestionId" value={one.id} />
                <Textarea
                  name="answer"
                  label={t('question.answer')}
                  error={problem.at('answer')}
                  defaultValue={problem.typed('answer')}
                  rows={3}
                />
                <div>
                  <Button name="wish" value="answer">
                    {t('question.answerSave')}
                  </Button>
                </div>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {may === 'ask' ? (
        <Form method="post" className="form" noValidate>
          <TextField
            name="line"
            label={t('question.line')}
            error={problem.at('line')}
            defaultValue={problem.typed('line')}
            maxLength={120}
          />
          <Textarea
            name="text"
            label={t('question.text')}
            error={problem.at('text')}
            defaultValue={problem.typed('text')}
            rows={3}
          />
          <div>
            <Button kind="plain" name="wish" value="ask">
              {t('question.ask')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Card>
  );
}
