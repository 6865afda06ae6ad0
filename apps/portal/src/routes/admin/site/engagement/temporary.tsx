import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, FileButton, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { dutyAsked, useDutyFields } from '../../../../parts/duty-fields.ts';
import { DutyRequest } from '../../../../parts/duty-request.tsx';
import { EngagementMenu } from '../../../../parts/engagement-menu.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { SubmitWish } from '../../../../parts/submit-wish.tsx';
import { atItsLine } from '../../../../plan-text.ts';
import { priceLinesOf } from '../../../../price-text.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/temporary';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { posts } = await portal.caller.sites.getSite({ siteId: id });
    return {
      duties: await portal.caller.engagement.listTemporaryDuties({ siteId: id }),
      posts: posts.map(({ id: postId, name, nameEn, shiftPattern }) => ({
        ...{ id: postId, name, nameEn },
        shifts: shiftPattern.map((one) => one.code),
      })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const values = valuesOf(await formOf(args.request));
  const { text } = values;
  return attempt(args, async (portal) => {
    const { engagement } = portal.caller;
    const dutyId = text('dutyId');
    switch (text('wish')) {
      case 'ask': {
        const { id: siteId } = await siteOf(portal, args.params.code);
        await engagement.askTemporaryDuty({ siteId, ...dutyAsked(values) });
        break;
      }
      case 'price': {
        const [postId, shiftCode] = text('postShift').split('/');
        const named = { postId: postId || null, shiftCode: shiftCode || null };
        try {
          await engagement.priceTemporaryDuty({ dutyId, lines: priceLinesOf(text('lines')), ...named });
        } catch (error) {
          throw atItsLine(error);
        }
        break;
      }
      case 'permit':
        await engagement.recordEventPermit({ dutyId, permitNo: text('permitNo') });
        break;
      case 'confirm':
        await engagement.confirmForClient({ dutyId, name: text('name'), how: text('how') });
        break;
      case 'close':
        await engagement.closeTemporaryDuty({ dutyId });
        break;
      default:
        await engagement.cancelTemporaryDuty({ dutyId, reason: text('reason') });
    }
    return redirect(`/admin/sites/${args.params.code}/engagement/temporary`);
  });
}

/** 临时勤务与增减岗: asked, priced, confirmed, in the roster, over. */
export default function TemporaryDuties({ loaderData: { duties, posts }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const here = `/admin/sites/${params.code}/engagement/temporary`;
  const wish = search.get('do');
  const places = posts.flatMap((post) =>
    post.shifts.map((code) => ({
      value: `${post.id}/${code}`,
      label: `${name(post.name, post.nameEn)} ${code}`,
    })),
  );
  const fields = useDutyFields(null, places);
  const asks = can(role, 'temporary-duty.ask');
  const prices = can(role, 'temporary-duty.price');
  const add = asks ? <LinkButton to={`${here}?do=ask`}>{t('duty.ask')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('parts.temporary')} />
      <EngagementMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('parts.temporary')}</h2>
          <p className="quiet prose">{t('duty.lead')}</p>
        </div>
        {duties.length > 0 && wish !== 'ask' ? add : null}
      </div>
      {wish ? null : <FormProblem />}
      {asks && wish === 'ask' ? (
        <Card title={t('duty.ask')}>
          <EntryForm back={here} submit={t('duty.ask')} fields={fields}>
            <input type="hidden" name="wish" value="ask" />
          </EntryForm>
        </Card>
      ) : null}
      {duties.length === 0 && wish !== 'ask' ? (
        <EmptyState title={t('duty.none')} example={t('duty.noneText')} action={add} />
      ) : null}
      {duties.map((duty) => {
        const own = search.get('duty') === duty.id ? wish : null;
        const opens = (to: string, label: string) =>
          own === to ? null : (
            <LinkButton kind="plain" to={`${here}?do=${to}&duty=${duty.id}`}>
              {label}
            </LinkButton>
          );
        const hidden = (to: string) => (
          <>
            <input type="hidden" name="wish" value={to} />
            <input type="hidden" name="dutyId" value={duty.id} />
          </>
        );
        const isOffered = duty.state === 'priced' || duty.state === 'declined';
        const isBefore = duty.state === 'asked' || isOffered;
        const isOver = duty.state === 'closed' || duty.state === 'cancelled';
        return (
          <Card
            key={duty.id}
            title={`${duty.title} · ${t(`duty.states.${duty.state}`)}`}
            aside={<span className="quiet code">{duty.dutyNo}</span>}
          >
            <DutyRequest duty={duty} />
            <div className="mt-3 flex flex-wrap gap-3">
              {prices && isBefore ? opens('price', t('duty.price')) : null}
              {asks && isBefore && duty.isPublicEvent && !duty.permitNo
                ? opens('permit', t('duty.savePermit'))
                : null}
              {prices && isOffered ? opens('confirm', t('duty.confirmForClient')) : null}
              {prices && duty.state === 'laid-out' ? (
                <SubmitWish wish="close" kind="plain" values={{ dutyId: duty.id }}>
                  {t('duty.close')}
                </SubmitWish>
              ) : null}
              {can(role, 'temporary-duty.cancel') && !isOver ? opens('cancel', t('duty.cancel')) : null}
              <FileButton href={`/admin/sites/${params.code}/engagement/papers/slip/${duty.id}`}>
                {t('paper.print')}
              </FileButton>
            </div>
            {own === 'price' ? (
              <EntryForm
                back={here}
                submit={t('duty.save')}
                fields={[
                  { name: 'lines', kind: 'long', label: t('duty.lines'), help: t('duty.priceHelp') },
                  ...(duty.kind === 'post-change' && !duty.changedPostId
                    ? [
                        {
                          name: 'postShift',
                          kind: 'choice',
                          label: t('duty.changedPost'),
                          choices: places,
                        } as const,
                      ]
                    : []),
                ]}
              >
                {hidden('price')}
              </EntryForm>
            ) : null}
            {own === 'permit' ? (
              <EntryForm
                back={here}
                submit={t('duty.savePermit')}
                fields={[{ name: 'permitNo', label: t('duty.permitNo') }]}
              >
                {hidden('permit')}
              </EntryForm>
            ) : null}
            {own === 'confirm' ? (
              <EntryForm
                back={here}
                submit={t('duty.confirm')}
                fields={[
                  { name: 'name', label: t('duty.confirmer') },
                  { name: 'how', label: t('duty.how'), help: t('duty.howHelp') },
                ]}
              >
                {hidden('confirm')}
              </EntryForm>
            ) : null}
            {own === 'cancel' ? (
              <EntryForm
                back={here}
                submit={t('duty.cancel')}
                fields={[{ name: 'reason', label: t('duty.cancelReason') }]}
              >
                {hidden('cancel')}
              </EntryForm>
            ) : null}
          </Card>
        );
      })}
    </div>
  );
}
