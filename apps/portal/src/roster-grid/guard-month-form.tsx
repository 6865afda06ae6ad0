import { Button, Card, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useName } from '../names.ts';
import { FormFields } from '../parts/form-fields.tsx';
import type { Grid, MonthIndex } from './grid-month.ts';
import { useShiftWord } from './use-finding.ts';

/** One guard's month as a plain form: a choice for each day. What stood there goes along, so that nobody else's change is lost. */
export function GuardMonthForm({ month, grid, guardId }: { month: MonthIndex; grid: Grid; guardId: string }) {
  const { t, i18n } = useTranslation(['portalRoster', 'portalForms']);
  const shiftWord = useShiftWord();
  const name = useName();
  const { sheet } = month;
  const at = sheet.guards.findIndex((one) => one.guardId === guardId);
  const guard = sheet.guards[at];
  if (!guard) return null;
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const choicesOf = (col: number, cell: string) => {
    const places = sheet.posts.flatMap((post, no) =>
      month.codes
        .filter((code) => month.heads.has(`${col} ${no}.${code}`))
        .map((code) => ({
          value: `${no}.${code}`,
          label: `${shiftWord(code)} · ${post.code} ${name(post.name, post.nameEn)}`,
        })),
    );
    const isOther = cell !== '' && !places.some((one) => one.value === cell);
    return [
      { value: '-', label: t('portalRoster:rest') },
      ...(isOther ? [{ value: cell, label: cell }] : []),
      ...places,
    ];
  };
  return (
    <Card title={`${guard.name} ${guard.staffNo}`}>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={{ reason: t('portalRoster:edit.reason') }} />
        <input type="hidden" name="wish" value="guard" />
        <input type="hidden" name="month" value={sheet.month} />
        <input type="hidden" name="guard" value={guardId} />
        {sheet.days.map(({ day }, col) => (
          <input key={day} type="hidden" name={`was-${day}`} value={grid[at]?.[col] || '-'} />
        ))}
        <div className="rg-form">
          <FormFields
            fields={sheet.days.map(({ day }, col) => ({
              name: `is-${day}`,
              kind: 'choice' as const,
              label: `${Number(day.slice(8))} ${weekday.format(new Date(`${day}T12:00:00Z`))}`,
              choices: choicesOf(col, grid[at]?.[col] ?? ''),
              value: grid[at]?.[col] || '-',
            }))}
          />
        </div>
        {sheet.publishedAt ? (
          <FormFields
            fields={[
              {
                name: 'reason',
                label: t('portalRoster:edit.reason'),
                help: t('portalRoster:edit.reasonHelp'),
              },
            ]}
          />
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button>{t('portalForms:save')}</Button>
          <LinkButton kind="quiet" to={`?month=${sheet.month}`}>
            {t('portalRoster:edit.back')}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
