import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, FileButton, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { dutyAsked, useDutyFields } from '../../parts/duty-fields.ts';
import { DutyRequest } from '../../parts/duty-request.tsx';
import { EntryForm } from '../../parts/form-fields.tsx';
import { SubmitWish } from '../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/requests';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    duties: await caller.engagement.listOwnRequests({}),
    sites: await caller.sites.listSites(),
    mayAsk: can(actor.role, 'temporary-duty.ask'),
    mayAnswer: can(actor.role, 'engagement.answer'),
  }));
}

export async function action(args: Route.ActionArgs) {
  const values = valuesOf(await formOf(args.request));
  const { text } = values;
  return attempt(args, async ({ caller: { engagement } }) => {
    const dutyId = text('dutyId');
    switch (text('wish')) {
      case 'ask':
        await engagement.askTemporaryDuty({ siteId: text('siteId'), ...dutyAsked(values) });
        break;
      case 'permit':
        await engagement.recordEventPermit({ dutyId, permitNo: text('permitNo') });
        break;
      case 'decline':
        await engagement.answerTemporaryDuty({ dutyId, answer: 'declined', remark: text('remark') });
        break;
      default:
        await engagement.answerTemporaryDuty({ dutyId, answer: 'confirmed' });
    }
    return redirect('/client/requests');
  });
}

/** What the client asked for besides the contract, what it costs, and its word on it. */
export default function ClientRequests({
  loaderData: { duties, sites, mayAsk, mayAnswer },
}: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  const [search] = useSearchParams();
  const wish = search.get('do');
  const fields = useDutyFields(
    sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
    null,
  );
  const add = mayAsk ? <LinkButton to="/client/requests?do=ask">{t('ownClient.ask')}</LinkButton> : null;
  return (
    <>
      <PageHead
        title={t('ownClient.requests')}
        note={t('ownClient.requestsLead')}
        actions={duties.length > 0 && wish !== 'ask' ? add : null}
      />
      {wish ? null : <FormProblem />}
      <div className="grid gap-4">
        {mayAsk && wish === 'ask' ? (
          <Card title={t('ownClient.ask')}>
            <EntryForm back="/client/requests" submit={t('ownClient.ask')} fields={fields}>
              <input type="hidden" name="wish" value="ask" />
            </EntryForm>
          </Card>
        ) : null}
        {duties.length === 0 && wish !== 'ask' ? (
          <EmptyState title={t('ownClient.noRequest')} action={add} />
        ) : null}
        {duties.map((duty) => {
          const own = search.get('duty') === duty.id ? wish : null;
          const hidden = (to: string) => (
            <>
              <input type="hidden" name="wish" value={to} />
              <input type="hidden" name="dutyId" value={duty.id} />
            </>
          );
          const isOffered = duty.state === 'priced' || duty.state === 'declined';
          const lacksPermit = duty.isPublicEvent && !duty.permitNo;
          return (
            <Card
              key={duty.id}
              title={`${duty.title} · ${t(`duty.states.${duty.state}`)}`}
              aside={<span className="quiet code">{duty.dutyNo}</span>}
            >
              <DutyRequest duty={duty} />
              {duty.state === 'asked' ? null : (
                <div className="mt-3">
                  <FileButton href={`/client/papers/slip/${duty.id}`}>{t('ownClient.printSlip')}</FileButton>
                </div>
              )}
              {duty.state === 'asked' ? <p className="quiet">{t('ownClient.waitsOffer')}</p> : null}
              {mayAnswer && isOffered ? (
                <div className="mt-3 flex flex-wrap gap-3">
                  {lacksPermit ? (
                    own === 'permit' ? null : (
                      <LinkButton kind="plain" to={`/client/requests?do=permit&duty=${duty.id}`}>
                        {t('duty.savePermit')}
                      </LinkButton>
                    )
                  ) : (
                    <SubmitWish wish="confirm" values={{ dutyId: duty.id }}>
                      {t('ownClient.confirm')}
                    </SubmitWish>
                  )}
                  {own === 'decline' ? null : (
                    <LinkButton kind="plain" to={`/client/requests?do=decline&duty=${duty.id}`}>
                      {t('ownClient.decline')}
                    </LinkButton>
                  )}
                </div>
              ) : null}
              {own === 'permit' && isOffered ? (
                <EntryForm
                  back="/client/requests"
                  submit={t('duty.savePermit')}
                  fields={[{ name: 'permitNo', label: t('duty.permitNo') }]}
                >
                  {hidden('permit')}
                </EntryForm>
              ) : null}
              {own === 'decline' && isOffered ? (
                <EntryForm
                  back="/client/requests"
                  submit={t('ownClient.decline')}
                  fields={[{ name: 'remark', label: t('ownClient.declineReason') }]}
                >
                  {hidden('decline')}
                </EntryForm>
              ) : null}
            </Card>
          );
        })}
      </div>
    </>
  );
}
