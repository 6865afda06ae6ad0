import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, FileButton, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { Checklist } from '../../../../parts/checklist.tsx';
import { EngagementMenu } from '../../../../parts/engagement-menu.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { SubmitWish } from '../../../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/checklist';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { engagement } = portal.caller;
    const [newest] = await engagement.listEngagements({ siteId: id });
    const found = newest ? await engagement.getEngagement({ engagementId: newest.id }) : null;
    const { contracts, today } = await engagement.siteContracts({ siteId: id });
    return {
      found,
      today,
      contracts: contracts.map((one) => ({ value: one.id, label: `${one.contractNo} ${one.title}` })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, flag } = valuesOf(form);
  const here = `/admin/sites/${args.params.code}/engagement/checklist`;
  const fileBase64 = await base64Of(form, 'fileBase64');
  return attempt(args, async (portal) => {
    const { engagement } = portal.caller;
    const [engagementId, checklistLineId] = [text('engagementId'), text('checklistLineId')];
    switch (text('wish')) {
      case 'start': {
        const { id: siteId } = await siteOf(portal, args.params.code);
        await engagement.startMobilisation({
          siteId,
          contractId: given('contractId'),
          goLiveOn: text('goLiveOn'),
          owner: text('owner'),
        });
        break;
      }
      case 'finish':
        await engagement.finishChecklistLine({ checklistLineId, note: text('note'), fileBase64 });
        break;
      case 'sign':
        await engagement.signChecklistLine({
          checklistLineId,
          side: text('side') as 'client',
          name: text('name'),
          signatureBase64: text('signatureBase64') || (fileBase64 ?? ''),
        });
        break;
      case 'waive':
        await engagement.waiveChecklistLine({ checklistLineId, reason: text('reason') });
        break;
      case 'change':
        await engagement.changeChecklistLine({ checklistLineId, owner: text('owner'), dueOn: text('dueOn') });
        break;
      case 'add':
        await engagement.addChecklistLine({
          engagementId,
          phase: text('phase') as 'in',
          title: text('title'),
          owner: text('owner'),
          dueOn: text('dueOn'),
          isMust: flag('isMust'),
          asksSignatures: flag('asksSignatures'),
        });
        break;
      case 'leave':
        await engagement.startWithdrawal({
          engagementId,
          exitOn: text('exitOn'),
          reason: text('reason'),
          owner: text('owner'),
        });
        break;
      case 'close':
        await engagement.closeEngagement({ engagementId });
        break;
      default:
        await engagement.goLive({ engagementId });
    }
    return redirect(here);
  });
}

/** 进驻与撤场: what is done, by whom and until when, before a site goes live and before it is left. */
export default function EngagementChecklist({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const { role, displayName } = useSelf();
  const [search] = useSearchParams();
  const { found, contracts, today } = loaderData;
  const here = `/admin/sites/${params.code}/engagement/checklist`;
  const wish = search.get('do');
  const keeps = can(role, 'engagement.keep');
  const decides = can(role, 'engagement.decide');
  const isOver = !found || found.state === 'left';
  const opens = (to: string, label: string) =>
    wish === to ? null : (
      <LinkButton kind="plain" to={`${here}?do=${to}`}>
        {label}
      </LinkButton>
    );
  const hidden = (to: string) => (
    <>
      <input type="hidden" name="wish" value={to} />
      {found ? <input type="hidden" name="engagementId" value={found.id} /> : null}
    </>
  );
  return (
    <div className="grid gap-4">
      <PageTitle title={t('parts.checklist')} />
      <EngagementMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('parts.checklist')}</h2>
          <p className="quiet prose">{t('checklist.lead')}</p>
        </div>
        {found && isOver && keeps ? opens('start', t('checklist.start')) : null}
      </div>
      {wish ? null : (
        <FormProblem labels={{ note: t('checklist.note'), reason: t('checklist.waiveReason') }} />
      )}
      {!found && wish !== 'start' ? (
        <EmptyState
          title={t('checklist.none')}
          example={t('checklist.noneText')}
          action={keeps ? <LinkButton to={`${here}?do=start`}>{t('checklist.start')}</LinkButton> : null}
        />
      ) : null}
      {isOver && keeps && wish === 'start' ? (
        <Card title={t('checklist.start')}>
          <EntryForm
            back={here}
            submit={t('checklist.start')}
            fields={[
              { name: 'goLiveOn', kind: 'date', label: t('goLiveOn') },
              {
                name: 'contractId',
                kind: 'choice',
                label: t('checklist.contract'),
                empty: t('checklist.noContract'),
                choices: contracts,
                value: contracts[0]?.value,
              },
              {
                name: 'owner',
                label: t('checklist.owner'),
                help: t('checklist.ownerHelp'),
                value: displayName,
              },
            ]}
          >
            {hidden('start')}
          </EntryForm>
        </Card>
      ) : null}
      {found ? (
        <>
          <Card
            title={t(`states.${found.state}`)}
            aside={
              <FileButton href={`/admin/sites/${params.code}/engagement/papers/in/${found.id}`}>
                {t('paper.print')}
              </FileButton>
            }
          >
            <div className="grid gap-3">
              <p>
                {t('checklist.dayOf.in', { day: found.goLiveOn })}
                {found.exitOn ? ` · ${t('checklist.dayOf.out', { day: found.exitOn })}` : ''}
              </p>
              {found.wentLiveAt ? (
                <p>{t('checklist.live', { name: found.wentLiveByName ?? '–' })}</p>
              ) : found.open.in > 0 ? (
                <p>{t('checklist.openMusts', { count: found.open.in })}</p>
              ) : (
                <p>{t('checklist.ready')}</p>
              )}
              {found.closedAt ? (
                <p>{t('checklist.left', { name: found.closedByName ?? '–' })}</p>
              ) : found.exitOn ? (
                <p>
                  {found.open.out > 0
                    ? t('checklist.openOutMusts', { count: found.open.out })
                    : t('checklist.closeReady')}{' '}
                  {today < found.exitOn ? t('checklist.before') : ''}
                </p>
              ) : null}
              <div className="flex flex-wrap gap-3">
                {decides && !found.wentLiveAt ? (
                  <SubmitWish wish="live" values={{ engagementId: found.id }}>
                    {t('checklist.goLive')}
                  </SubmitWish>
                ) : null}
                {decides && !found.exitOn && !found.closedAt ? opens('leave', t('checklist.leave')) : null}
                {decides && found.exitOn && !found.closedAt ? (
                  <SubmitWish wish="close" values={{ engagementId: found.id }}>
                    {t('checklist.close')}
                  </SubmitWish>
                ) : null}
                {found.lines.some((line) => line.code === 'personal-data' && line.isDone) ? (
                  <FileButton href={`/admin/sites/${params.code}/engagement/papers/certificate/${found.id}`}>
                    {t('checklist.certificate')}
                  </FileButton>
                ) : null}
                {found.exitOn ? (
                  <FileButton href={`/admin/sites/${params.code}/engagement/papers/out/${found.id}`}>
                    {t('checklist.out')}
                  </FileButton>
                ) : null}
                {keeps && !found.closedAt ? opens('add', t('checklist.add')) : null}
              </div>
              {wish === 'leave' && decides ? (
                <EntryForm
                  back={here}
                  submit={t('checklist.leave')}
                  fields={[
                    { name: 'exitOn', kind: 'date', label: t('exitOn') },
                    { name: 'reason', label: t('checklist.exitReason') },
                    { name: 'owner', label: t('checklist.owner'), value: displayName },
                  ]}
                >
                  {hidden('leave')}
                </EntryForm>
              ) : null}
              {wish === 'add' && keeps ? (
                <EntryForm
                  back={here}
                  submit={t('checklist.add')}
                  fields={[
                    {
                      name: 'phase',
                      kind: 'choice',
                      label: t('checklist.phase'),
                      choices: (['in', 'out'] as const).map((value) => ({
                        value,
                        label: t(`checklist.${value}`),
                      })),
                    },
                    { name: 'title', label: t('checklist.own') },
                    { name: 'owner', label: t('checklist.owner'), value: displayName },
                    { name: 'dueOn', kind: 'date', label: t('checklist.heads.dueOn') },
                    { name: 'isMust', kind: 'flag', label: t('checklist.isMust') },
                    { name: 'asksSignatures', kind: 'flag', label: t('checklist.asksSignatures') },
                  ]}
                >
                  {hidden('add')}
                </EntryForm>
              ) : null}
            </div>
          </Card>
          {found.exitOn ? <Checklist phase="out" found={found} here={here} /> : null}
          <Checklist phase="in" found={found} here={here} />
        </>
      ) : null}
    </div>
  );
}
