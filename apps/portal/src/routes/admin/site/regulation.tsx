import { can } from '@zhiqin/access/rules';
import { dayOf } from '@zhiqin/kernel';
import { Banner, Button, DayText, EmptyState, FilterChips, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { ArticleList } from '../../../parts/article-list.tsx';
import { DraftSteps } from '../../../parts/draft-steps.tsx';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { startFromTemplate } from '../../../start-from-template.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/regulation';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('version');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const regulations = await portal.caller.adoption.listRegulations({ siteId: id });
    const versions = regulations.flatMap((one) =>
      one.versions.map((version) => ({ ...version, regulation: one })),
    );
    const chosen =
      versions.find((one) => one.id === asked) ?? versions.find((one) => one.isInForce) ?? versions[0];
    const version = chosen ? await portal.caller.adoption.getRegulation({ versionId: chosen.id }) : null;
    const life =
      chosen && can(portal.actor.role, 'regulation.read-record')
        ? await portal.caller.adoption.getLife({ versionId: chosen.id })
        : null;
    return {
      version,
      life,
      today: dayOf(portal.now, zone),
      versions: versions.map(({ regulation, ...one }) => ({
        ...one,
        title: regulation.title,
        titleEn: regulation.titleEn,
      })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, versionId = '', effectiveOn = '', skipReason } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    if (wish === 'template') {
      const versionId = await startFromTemplate(portal, await siteOf(portal, args.params.code));
      return redirect(`/admin/sites/${args.params.code}/regulation?version=${versionId}`);
    }
    const { caller } = portal;
    if (wish === 'next') {
      const next = await caller.adoption.draftNextVersion({ versionId });
      return redirect(`/admin/sites/${args.params.code}/regulation?version=${next.versionId}`);
    }
    if (wish === 'bind') await caller.adoption.adoptTemplateBindings({ versionId });
    else await caller.adoption.publishRegulation({ versionId, effectiveOn, skipReason: skipReason || null });
    return redirect(`/admin/sites/${args.params.code}/regulation?version=${versionId}`);
  });
}

export default function Regulation({
  loaderData: { version, versions, life, today },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation([
    'portal',
    'portalSite',
    'portalRules',
    'regulations',
    'controls',
    'portalForms',
  ]);
  const name = useName();
  const { role } = useSelf();
  const uploads = can(role, 'regulation.import');
  const upload = `/admin/sites/${params.code}/regulation/upload`;
  if (!version)
    return (
      <>
        <RulesMenu code={params.code} />
        <EmptyState
          title={t('portalSite:regulation.none')}
          example={t('portalSite:regulation.example')}
          action={
            uploads ? (
              <Form method="post" className="grid gap-3">
                <FormProblem />
                <p className="quiet prose">{t('portalForms:regulation.startHelp')}</p>
                <div className="flex flex-wrap gap-2">
                  <Button name="wish" value="template">
                    {t('portalForms:regulation.start')}
                  </Button>
                  <LinkButton kind="plain" to={upload}>
                    {t('regulations:upload.title')}
                  </LinkButton>
                </div>
              </Form>
            ) : null
          }
        />
      </>
    );
  const own = `/admin/sites/${params.code}/regulation/${version.id}`;
  const drafts = !version.publication && can(role, 'regulation.draft');
  const coverage = `/admin/sites/${params.code}/regulation/coverage?version=${version.id}`;
  const unbound = version.unboundArticleIds.length;
  return (
    <div className="grid gap-4">
      <RulesMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{name(version.title, version.titleEn)}</h2>
          <p className="quiet">
            {t('portalSite:regulation.version', { no: version.versionNo })} ·{' '}
            {version.publication ? (
              <>
                {t('portalSite:regulation.inForceFrom')} <DayText day={version.publication.effectiveOn} />
              </>
            ) : (
              t('portalSite:regulation.draft')
            )}
            {version.sourceName ? ` · ${version.sourceName}` : null}
          </p>
          {life ? (
            <p className="flex flex-wrap gap-x-4">
              <Link to={`${own}/life`}>
                {t('portalRules:regulation.life')}: {t(`portalRules:life.states.${life.state}`)}
              </Link>
              <Link to={`${own}/changes`}>{t('portalRules:regulation.changes')}</Link>
            </p>
          ) : null}
        </div>
        {uploads ? (
          <LinkButton to={upload} kind="plain">
            {t('regulations:upload.title')}
          </LinkButton>
        ) : null}
      </div>
      {versions.length > 1 ? (
        <FilterChips
          name="version"
          label={t('portalSite:regulation.versions')}
          choices={versions.map((one) => ({
            value: one.id,
            label: `${name(one.title, one.titleEn)} ${t('portalSite:regulation.version', { no: one.versionNo })}`,
          }))}
        />
      ) : null}
      <FormProblem
        labels={{
          effectiveOn: t('portalSite:regulation.effectiveOn'),
          skipReason: t('portalRules:regulation.skipReason'),
        }}
      />
      {life?.publication && life.publication.skipped.length > 0 ? (
        <Banner tone="unproven">
          {t('portalRules:life.publishedWithout', {
            steps: life.publication.skipped
              .map((one) => t(`portalRules:life.missing.${one as 'consultation'}`))
              .join(' · '),
          })}{' '}
          {t('portalRules:reason')}: {life.publication.skipReason}
        </Banner>
      ) : null}
      {version.publication && can(role, 'regulation.draft') ? (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="versionId" value={version.id} />
          <Button kind="plain" name="wish" value="next">
            {t('portalRules:regulation.next')}
          </Button>
          <span className="quiet small">{t('portalRules:regulation.nextHelp')}</span>
        </Form>
      ) : null}
      {life && !version.publication && can(role, 'regulation.publish') ? (
        <DraftSteps
          versionId={version.id}
          own={own}
          coverage={coverage}
          clauses={version.articles.filter((one) => one.reference !== null).length}
          unbound={unbound}
          missing={life.missing}
          hasClient={life.hasClient}
          today={today}
        />
      ) : null}
      {unbound > 0 ? (
        <Banner tone="unproven">
          {t('portalSite:regulation.unboundCount', { count: unbound })}{' '}
          {life ? <Link to={coverage}>{t('portalRules:regulation.toCoverage')}</Link> : null}
        </Banner>
      ) : null}
      <ArticleList
        articles={version.articles}
        unboundIds={version.unboundArticleIds}
        bindPath={
          version.publication || !can(role, 'regulation.bind')
            ? undefined
            : (articleId) => `${own}/articles/${articleId}`
        }
        wordsPath={drafts ? (articleId) => `${own}/articles/${articleId}/words` : undefined}
      />
    </div>
  );
}
