import { addMonths, monthOf } from '@zhiqin/kernel';
import { Button, Card, DataTable, EmptyState, PageHead, TextField } from '@zhiqin/ui';
import { grades } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useName } from '../../../names.ts';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/calibration';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const wanted = new URL(args.request.url).searchParams.get('month');
    const month =
      wanted && /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted)
        ? wanted
        : addMonths(monthOf(now, 'Asia/Shanghai'), -1);
    return caller.assessment.calibration({ month });
  });
}

type Scorer = Route.ComponentProps['loaderData']['scorers'][number];

export default function Calibration({ loaderData: { month, scorers } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const name = useName();
  return (
    <>
      <PageHead
        title={t('menu.calibration')}
        steps={[{ label: t('menu.assessment'), to: '/admin/assessment' }, { label: t('menu.calibration') }]}
        note={t('calibration.lead')}
      />
      <PeopleFileMenu area="assessment" />
      <Form method="get" role="search" className="filters" key={month}>
        <TextField name="month" type="month" label={t('month.one')} defaultValue={month} />
        <Button kind="plain">{t('month.show')}</Button>
      </Form>
      <Card flush>
        <DataTable
          wide
          caption={t('menu.calibration')}
          rows={scorers}
          keyOf={(one) => one.key}
          empty={<EmptyState title={t('calibration.none', { month })} example={t('calibration.example')} />}
          columns={[
            {
              key: 'who',
              head: t('calibration.scorer'),
              cell: (one) => (
                <>
                  {one.name ?? t('calibration.system')}{' '}
                  <span className="quiet small">{name(one.siteName, one.siteNameEn)}</span>
                </>
              ),
            },
            { key: 'people', head: t('calibration.people'), align: 'end', cell: (one) => one.people },
            {
              key: 'mean',
              head: t('calibration.mean'),
              align: 'end',
              cell: (one) => <strong>{one.mean}</strong>,
            },
            {
              key: 'span',
              head: t('calibration.span'),
              align: 'end',
              cell: (one) => `${one.lowest}–${one.highest}`,
            },
            ...grades.map((grade) => ({
              key: grade,
              head: t(`training:grades.${grade}`),
              align: 'end' as const,
              cell: (one: Scorer) => one.grades[grade],
            })),
            {
              key: 'moved',
              head: t('calibration.moved'),
              align: 'end',
              cell: (one) => t('calibration.movedBy', { raised: one.raised, lowered: one.lowered }),
            },
          ]}
        />
      </Card>
    </>
  );
}
