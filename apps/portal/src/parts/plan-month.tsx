import { can } from '@zhiqin/access/rules';
import { crewPatternCodes, crewPatterns } from '@zhiqin/rostering/rules';
import { Button, Card, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useName } from '../names.ts';
import { useSelf } from '../use-self.ts';
import { FormFields } from './form-fields.tsx';

interface Squad {
  id: string;
  name: string;
  nameEn: string | null;
  members: number;
}

/** Draft and publication of a month that is not yet known to its guards. */
export function PlanMonth({
  code,
  month,
  squads,
  hasPosts,
  hasDraft,
}: {
  code: string;
  month: string;
  squads: readonly Squad[];
  hasPosts: boolean;
  hasDraft: boolean;
}) {
  const { t } = useTranslation(['portalForms', 'rostering', 'workforce']);
  const name = useName();
  const { role } = useSelf();
  if (!can(role, 'roster.plan')) return null;
  const lacking = hasPosts
    ? squads.length === 0
      ? { words: t('plan.noSquads'), to: '/admin/people/squads/new', action: t('squad.title') }
      : null
    : { words: t('plan.noPosts'), to: `/admin/sites/${code}/posts/new`, action: t('post.title') };
  if (lacking)
    return (
      <EmptyState title={lacking.words} action={<LinkButton to={lacking.to}>{lacking.action}</LinkButton>} />
    );
  // The rotation that takes all the squads there are stands first chosen.
  const fitting = crewPatternCodes.find((one) => crewPatterns[one].crews === squads.length);
  return (
    <div className="no-print mt-4 grid gap-4">
      {hasDraft && can(role, 'roster.publish') ? (
        <div className="flex flex-wrap items-center gap-3">
          <LinkButton to={`/admin/sites/${code}/roster/review?month=${month}`}>
            {t('plan.publish')}
          </LinkButton>
          <p className="quiet prose">{t('plan.publishHelp')}</p>
        </div>
      ) : null}
      <Card title={hasDraft ? t('plan.again') : t('plan.title')}>
        <Form method="post" className="form" noValidate>
          <FormProblem labels={{ squadIds: t('plan.squads'), fromDay: t('plan.fromDay') }} />
          <input type="hidden" name="month" value={month} />
          <FormFields
            fields={[
              {
                name: 'pattern',
                kind: 'choice',
                label: t('rostering:pattern'),
                choices: crewPatternCodes.map((one) => ({
                  value: one,
                  label: t(`rostering:patterns.${one}`),
                })),
                value: fitting,
              },
              {
                name: 'squadIds',
                kind: 'several',
                label: t('plan.squads'),
                help: t('plan.squadsHelp'),
                choices: squads.map((squad) => ({
                  value: squad.id,
                  label: `${name(squad.name, squad.nameEn)} · ${t('workforce:memberCount', { count: squad.members })}`,
                })),
                value: fitting ? squads.map((squad) => squad.id) : [],
              },
              { name: 'fromDay', kind: 'date', label: t('plan.fromDay'), help: t('plan.fromDayHelp') },
            ]}
          />
          <div>
            <Button kind={hasDraft ? 'plain' : 'main'} name="wish" value="plan">
              {hasDraft ? t('plan.again') : t('plan.title')}
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
