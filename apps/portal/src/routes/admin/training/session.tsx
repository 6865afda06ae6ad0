import { can } from '@zhiqin/access/rules';
import { Banner, Button, Card, Fact, Facts, PageHead, TimeText } from '@zhiqin/ui';
import { attendanceResults } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/session';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const session = await caller.training.getSession({ sessionId: args.params.sessionId });
    return { session, hasBegun: session.startsAt <= now };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, number, all } = valuesOf(await formOf(args.request));
  const { sessionId } = args.params;
  return attempt(args, async ({ caller }) => {
    if (text('wish') === 'cancel') {
      await caller.training.cancelSession({ sessionId, reason: text('reason') });
    } else {
      await caller.training.recordAttendance({
        sessionId,
        people: all('guardId')
          .filter((guardId) => text(`result.${guardId}`) !== '')
          .map((guardId) => ({
            guardId,
            result: text(`result.${guardId}`) as (typeof attendanceResults)[number],
            score: text(`score.${guardId}`) ? number(`score.${guardId}`) : null,
          })),
      });
    }
    return redirect(`/admin/training/sessions/${sessionId}`);
  });
}

export default function Session({ loaderData: { session, hasBegun } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const name = useName();
  const { role } = useSelf();
  const may = can(role, 'training.keep') && !session.cancelledAt;
  const title = name(session.courseName, session.courseNameEn);
  const present = session.people.filter((one) => one.attendance);
  return (
    <>
      <PageHead
        title={title}
        steps={[{ label: t('menu.training'), to: '/admin/training' }, { label: title }]}
      />
      <div className="grid gap-4">
        {session.cancelledAt ? (
          <Banner>
            {t('session.cancelled')}: {session.cancelReason}
          </Banner>
        ) : null}
        <Card>
          <Facts>
            <Fact name={t('session.when')}>
              <TimeText at={session.startsAt} zone={session.zone} />
            </Fact>
            <Fact name={t('minutes')}>{session.minutes}</Fact>
            <Fact name={t('session.place')}>{session.place}</Fact>
            <Fact name={t('session.trainer')}>{session.trainer}</Fact>
            <Fact name={t('session.people')}>{present.length}</Fact>
          </Facts>
        </Card>
        <Card title={t('session.attendance')}>
          {may && hasBegun ? (
            <Form method="post" className="form" noValidate>
              <p className="quiet prose">{t('session.attendanceLead')}</p>
              <FormProblem />
              {session.people.map((one) => (
                <fieldset key={one.id} className="grid gap-2" aria-label={one.name}>
                  <legend>
                    {one.name} <span className="quiet small code">{one.staffNo}</span>{' '}
                    {one.attendance?.signedBy === 'phone' ? (
                      <span className="quiet small">
                        {t('session.signed')} <TimeText at={one.attendance.signedAt} zone={session.zone} />
                      </span>
                    ) : null}
                  </legend>
                  <input type="hidden" name="guardId" value={one.id} />
                  <FormFields
                    fields={[
                      {
                        name: `result.${one.id}`,
                        kind: 'choice',
                        label: t('session.result'),
                        empty: t('session.absent'),
                        value: one.attendance?.result,
                        choices: attendanceResults.map((value) => ({
                          value,
                          label: t(`training:results.${value}`),
                        })),
                      },
                      {
                        name: `score.${one.id}`,
                        kind: 'number',
                        label: t('session.score'),
                        value: one.attendance?.score == null ? undefined : String(one.attendance.score),
                      },
                    ]}
                  />
                </fieldset>
              ))}
              <div>
                <Button>{t('session.save')}</Button>
              </div>
            </Form>
          ) : present.length > 0 ? (
            <ul>
              {present.map((one) => (
                <li key={one.id}>
                  {one.name} · {t(`training:results.${one.attendance?.result as 'passed'}`)}
                  {one.attendance?.score == null ? '' : ` · ${one.attendance.score}`}
                </li>
              ))}
            </ul>
          ) : (
            <p className="quiet">{hasBegun ? t('session.nobody') : t('session.notYet')}</p>
          )}
        </Card>
        {may && present.length === 0 ? (
          <Card title={t('session.cancel')}>
            <EntryForm
              back="/admin/training"
              submit={t('session.cancel')}
              fields={[{ name: 'reason', label: t('reason') }]}
            >
              <input type="hidden" name="wish" value="cancel" />
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
