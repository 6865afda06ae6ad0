import { can } from '@zhiqin/access/rules';
import { instantAt } from '@zhiqin/kernel';
import { Button, Card, EmptyState, LinkButton, PageTitle, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, FormFields } from '../../../parts/form-fields.tsx';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/orders';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [orders, readers, { posts }, regulations] = await Promise.all([
      portal.caller.adoption.listShortOrders({ siteId: id }),
      portal.caller.duty.orderReaders({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
      portal.caller.adoption.listRegulations({ siteId: id }),
    ]);
    const drafts = regulations.flatMap((one) =>
      one.versions
        .filter((version) => version.effectiveOn === null)
        .map((version) => ({
          id: version.id,
          versionNo: version.versionNo,
          title: one.title,
          titleEn: one.titleEn,
        })),
    );
    return {
      orders,
      readers,
      drafts,
      zone,
      posts: posts.map((post) => ({ id: post.id, name: post.name, nameEn: post.nameEn })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all } = valuesOf(form);
  const asked = new URL(args.request.url).searchParams;
  const base = `/admin/sites/${args.params.code}/regulation`;
  return attempt(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { adoption } = portal.caller;
    const ended = asked.get('end');
    const promoted = asked.get('promote');
    if (ended) await adoption.endShortOrder({ orderId: ended, reason: text('reason') });
    else if (promoted) {
      const versionId = text('versionId');
      const { articles } = await adoption.getRegulation({ versionId });
      const { articleId } = await adoption.promoteShortOrder({
        orderId: promoted,
        versionId,
        afterArticleId: articles.findLast((one) => one.reference !== null)?.id ?? null,
        label: text('label'),
      });
      return redirect(`${base}?version=${versionId}#article-${articleId}`);
    } else {
      const photo = form.get('photo');
      const instant = (name: string) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text(name))
          ? instantAt(text(name).slice(0, 10), text(name).slice(11), zone).toISOString()
          : text(name);
      await adoption.issueShortOrder({
        siteId: id,
        text: text('text'),
        textEn: given('textEn'),
        photoAlt: given('photoAlt'),
        postIds: all('postIds').length > 0 ? all('postIds') : null,
        startsAt: instant('startsAt'),
        endsAt: instant('endsAt'),
        photoBase64:
          photo instanceof File && photo.size > 0
            ? Buffer.from(await photo.arrayBuffer()).toString('base64')
            : null,
      });
    }
    return redirect(`${base}/orders`);
  });
}

export default function Orders({ loaderData, params }: Route.ComponentProps) {
  const { orders, readers, posts, drafts, zone } = loaderData;
  const { t } = useTranslation('portalRules');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  useLive();
  const may = can(role, 'order.issue');
  const base = `/admin/sites/${params.code}/regulation/orders`;
  const isNew = may && search.get('do') === 'new';
  const ending = may ? orders.find((one) => one.id === search.get('end')) : undefined;
  const promoting = can(role, 'regulation.draft')
    ? orders.find((one) => one.id === search.get('promote'))
    : undefined;
  const postName = (id: string) => {
    const post = posts.find((one) => one.id === id);
    return name(post?.name, post?.nameEn);
  };
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('orders.issue')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('orders.title')} />
      <RulesMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('orders.title')}</h2>
          <p className="quiet prose">{t('orders.lead')}</p>
        </div>
        {isNew || orders.length === 0 ? null : add}
      </div>
      {isNew ? (
        <Card title={t('orders.issue')}>
          <NewOrder posts={posts} back={base} />
        </Card>
      ) : null}
      {ending ? (
        <Card title={t('orders.takeBack')}>
          <p className="prose empty-example mb-3 whitespace-pre-line">{ending.text}</p>
          <EntryForm
            back={base}
            submit={t('orders.takeBack')}
            fields={[{ name: 'reason', kind: 'long', label: t('reason') }]}
          />
        </Card>
      ) : null}
      {promoting ? (
        <Card title={t('orders.promote')}>
          <p className="prose empty-example mb-3 whitespace-pre-line">{promoting.text}</p>
          {drafts.length === 0 ? (
            <div className="grid justify-items-start gap-3">
              <p>{t('orders.noDraft')}</p>
              <LinkButton to={`/admin/sites/${params.code}/regulation`}>{t('back')}</LinkButton>
            </div>
          ) : (
            <EntryForm
              back={base}
              submit={t('orders.promote')}
              fields={[
                {
                  name: 'versionId',
                  kind: 'choice',
                  label: t('orders.draft'),
                  choices: drafts.map((one) => ({
                    value: one.id,
                    label: `${name(one.title, one.titleEn)} ${t('version', { no: one.versionNo })}`,
                  })),
                },
                { name: 'label', label: t('article.label'), help: t('article.labelHelp') },
              ]}
            />
          )}
        </Card>
      ) : null}
      {orders.length === 0 && !isNew ? (
        <EmptyState title={t('orders.none')} example={t('orders.example')} action={add} />
      ) : null}
      {orders.map((order) => {
        const seen = readers.find((one) => one.orderId === order.id);
        return (
          <Card
            key={order.id}
            title={
              <>
                <TimeText at={order.startsAt} zone={zone} /> – <TimeText at={order.endsAt} zone={zone} />
              </>
            }
            aside={<span className="quiet">{t(`orders.states.${order.state}`)}</span>}
          >
            <p className="prose break-words whitespace-pre-line">{name(order.text, order.textEn)}</p>
            <p className="quiet small">
              {order.postIds ? order.postIds.map(postName).join(' · ') : t('allPosts')}
              {order.photoFileId ? (
                <>
                  {' · '}
                  <a href={`/api/files/${order.photoFileId}`}>{t('orders.photo')}</a>
                  {order.photoAlt ? ` (${order.photoAlt})` : ''}
                </>
              ) : null}
              {' · '}
              {order.issuerName ?? t('life.system')} <TimeText at={order.issuedAt} zone={zone} />
            </p>
            {order.endReason ? (
              <p className="prose break-words">
                {t('orders.states.taken-back')} · {order.endReason}
              </p>
            ) : null}
            {seen ? (
              <p className="mt-2">
                <VerdictMark verdict={seen.unread.length > 0 ? 'unproven' : 'met'} />{' '}
                {t('orders.read', { count: seen.read.length })}
                {seen.unread.length > 0 ? ` · ${t('orders.unread', { count: seen.unread.length })}: ` : ''}
                {seen.unread.map((one) => one.name).join(' · ')}
              </p>
            ) : null}
            {order.promotedTo.map((one) => (
              <p key={one.versionId} className="small">
                <Link to={`/admin/sites/${params.code}/regulation?version=${one.versionId}`}>
                  {t('orders.promotedTo', { no: one.versionNo })}
                </Link>
              </p>
            ))}
            <div className="mt-2 flex flex-wrap gap-4">
              {may && (order.state === 'running' || order.state === 'to-come') ? (
                <Link to={`${base}?end=${order.id}`}>{t('orders.takeBack')}</Link>
              ) : null}
              {can(role, 'regulation.draft') ? (
                <Link to={`${base}?promote=${order.id}`}>{t('orders.promote')}</Link>
              ) : null}
            </div>
          </Card>
        );
      })}
    </div>
  );
}

function NewOrder({
  posts,
  back,
}: {
  posts: readonly { id: string; name: string; nameEn: string | null }[];
  back: string;
}) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  const labels = {
    text: t('orders.text'),
    startsAt: t('orders.startsAt'),
    endsAt: t('orders.endsAt'),
    postIds: t('orders.posts'),
  };
  return (
    <Form method="post" className="form" noValidate encType="multipart/form-data">
      <FormProblem labels={labels} />
      <FormFields
        fields={[
          { name: 'text', kind: 'long', label: labels.text, help: t('orders.textHelp') },
          { name: 'textEn', kind: 'long', label: t('orders.textEn') },
          { name: 'startsAt', kind: 'datetime-local', label: labels.startsAt },
          { name: 'endsAt', kind: 'datetime-local', label: labels.endsAt },
          {
            name: 'postIds',
            kind: 'several',
            label: labels.postIds,
            help: t('orders.postsHelp'),
            choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
          },
        ]}
      />
      <div className="field">
        <label className="field-label" htmlFor="field-photo">
          {t('orders.photo')}
        </label>
        <input id="field-photo" className="field-input" type="file" name="photo" accept="image/*" />
      </div>
      <FormFields
        fields={[{ name: 'photoAlt', label: t('orders.photoAlt'), help: t('orders.photoAltHelp') }]}
      />
      <div className="flex flex-wrap gap-2">
        <Button>{t('orders.issue')}</Button>
        <LinkButton kind="quiet" to={back}>
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
