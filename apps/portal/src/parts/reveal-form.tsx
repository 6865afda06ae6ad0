import { Banner, Button, Card, type Choice, Select, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useProblem } from '../use-problem.ts';

/** What an action gives back for a wish `reveal`: the field asked for and what stands there. */
export interface Revealed {
  revealed: { field: string; value: unknown };
}

/** Asks for the reason before a masked value is shown; sends `wish=reveal`, `field`, `reason` to the page's action. */
export function RevealForm({ fields, answer }: { fields: readonly Choice[]; answer: Revealed | undefined }) {
  const { t } = useTranslation('personal');
  const problem = useProblem();
  if (fields.length === 0) return null;
  const shown = answer?.revealed;
  return (
    <Card title={t('reveal.title')}>
      {shown ? (
        <Banner tone="met">
          {t('reveal.shown', {
            field: fields.find((one) => one.value === shown.field)?.label ?? shown.field,
            value: typeof shown.value === 'object' ? JSON.stringify(shown.value) : String(shown.value),
          })}{' '}
          <span className="small">{t('reveal.shownHelp')}</span>
        </Banner>
      ) : null}
      <p className="quiet">{t('reveal.lead')}</p>
      <Form method="post" className="form" noValidate>
        <Select
          name="field"
          label={t('reveal.field')}
          choices={fields}
          defaultValue={problem.typed('field') ?? shown?.field}
        />
        <TextField
          name="reason"
          label={t('reveal.reason')}
          help={t('reveal.reasonHelp')}
          error={problem.at('reason')}
          defaultValue={problem.typed('reason')}
          maxLength={200}
        />
        <div>
          <Button kind="plain" name="wish" value="reveal">
            {t('reveal.show')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
