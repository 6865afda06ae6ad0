import { textFor } from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import { boundsInForce, controls, usualValue } from '@zhiqin/regulations/rules';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { Button, Card, Checkbox, Checkboxes, LinkButton, PageTitle, Select, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useLabel, useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/bind-article';

const controlsByCode = new Map<string, (typeof controls)[number]>(
  controls.map((control) => [control.code, control]),
);

/** First the control is chosen (an address), then its requirements are set beside the floors of today. */
export async function loader(args: Route.LoaderArgs) {
  const { code, versionId, articleId } = args.params;
  const wished = new URL(args.request.url).searchParams.get('control');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, code);
    const site = await portal.caller.sites.getSite({ siteId: id });
    const version = await portal.caller.adoption.getRegulation({ versionId });
    const article = version.articles.find((one) => one.id === articleId && one.reference !== null);
    if (!article)
      throw data({ code: 'not-found', params: {}, fields: {}, requestId: portal.requestId }, { status: 404 });
    const chosen = controlsByCode.get(wished ?? article.bindings[0]?.controlCode ?? '') ?? null;
    const bound = article.bindings.find((one) => one.controlCode === chosen?.code) ?? null;
    const circumstances = circumstancesOf(site, dayOf(portal.now, zone));
    return {
      article,
      posts: site.posts,
      profile: circumstances.profile,
      chosen: chosen?.code ?? null,
      isBound: bound !== null,
      reason: bound?.reason ?? null,
      approverName: bound?.approverName ?? null,
      boundPosts: bound?.postIds ?? [],
      parameters: (chosen?.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        unit: parameter.unit,
        range: parameter.range,
        usual: usualValue(parameter, circumstances),
        value: bound?.parameters[parameter.name] ?? usualValue(parameter, circumstances),
        floors: boundsInForce(parameter, circumstances).map(({ value, direction, citation }) => ({
          value: value ?? 0,
          direction,
          citation,
        })),
      })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { code, versionId, articleId } = args.params;
  const { text, given, all, flag, number } = valuesOf(await formOf(args.request));
  const control = controlsByCode.get(text('controlCode'));
  return attempt(args, async ({ caller }) => {
    if (text('wish') === 'unbind') {
      await caller.adoption.unbindArticle({ versionId, articleId, controlCode: text('controlCode') });
      return redirect(`/admin/sites/${code}/regulation?version=${versionId}#article-${articleId}`);
    }
    const postIds = all('postIds');
    await caller.adoption.bindArticle({
      versionId,
      articleId,
      controlCode: text('controlCode'),
      parameters: Object.fromEntries(
        (control?.parameters ?? []).map(({ name, unit }) => [
          name,
          unit === 'flag' ? Number(flag(`parameters.${name}`)) : number(`parameters.${name}`),
        ]),
      ),
      postIds: postIds.length > 0 ? postIds : null,
      reason: given('reason'),
      approverName: given('approverName'),
    });
    return redirect(`/admin/sites/${code}/regulation?version=${versionId}#article-${articleId}`);
  });
}

export default function BindArticle({ loaderData, params }: Route.ComponentProps) {
  const { article, posts, profile, chosen, isBound, boundPosts, parameters } = loaderData;
  const { t, i18n } = useTranslation(['portalForms', 'portalRules', 'controls', 'regulations']);
  const name = useName();
  const problem = useProblem();
  const wasSent = problem.title !== null;
  const title = t('regulation.bindTitle', { label: useLabel()(article.label, article.reference) });
  const inUnit = (unit: string, value: number) =>
    textFor(i18n, 'controls', `units.${unit}`, { count: value, defaultValue: String(value) });
  const parameterName = (parameter: string) => textFor(i18n, 'controls', `parameters.${parameter}`);
  const back = `/admin/sites/${params.code}/regulation?version=${params.versionId}`;
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <h2>{title}</h2>
      <p className="prose empty-example whitespace-pre-line">{name(article.body, article.bodyEn)}</p>
      <Form method="get" className="filters">
        <Select
          name="control"
          label={t('regulation.chooseControl')}
          defaultValue={chosen ?? ''}
          key={chosen}
          choices={controls.map(({ code }) => ({
            value: code,
            label: `${code} ${t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name')}`,
          }))}
        />
        <Button kind="plain">{t('regulation.show')}</Button>
      </Form>
      {chosen ? (
        <Card title={`${chosen} ${t(`controls:byCode.${chosen}.name` as 'controls:byCode.R01.name')}`}>
          <p className="quiet prose mb-4">
            {t(`controls:byCode.${chosen}.explanation` as 'controls:byCode.R01.explanation')}
          </p>
          <Form method="post" className="form" noValidate key={chosen}>
            <FormProblem
              labels={Object.fromEntries(
                parameters.map((one) => [`parameters.${one.name}`, parameterName(one.name)]),
              )}
            />
            <input type="hidden" name="controlCode" value={chosen} />
            {parameters.map((parameter) => {
              const field = `parameters.${parameter.name}`;
              const help = [
                ...parameter.floors.map((floor) =>
                  t(floor.direction === 'min' ? 'regulation.floorMin' : 'regulation.floorMax', {
                    value: inUnit(parameter.unit, floor.value),
                    citation: floor.citation,
                  }),
                ),
                ...(parameter.unit === 'flag'
                  ? []
                  : [
                      t('regulation.profileDefault', {
                        profile: t(`regulations:profiles.${profile}`),
                        value: inUnit(parameter.unit, parameter.usual),
                      }),
                    ]),
              ].join(' · ');
              const told = {
                name: field,
                label: parameterName(parameter.name),
                help,
                error: problem.at(field),
              };
              return parameter.unit === 'flag' ? (
                <Checkbox
                  key={field}
                  {...told}
                  ticked={wasSent ? problem.typed(field) === 'yes' : parameter.value === 1}
                />
              ) : (
                <TextField
                  key={field}
                  {...told}
                  type="number"
                  min={parameter.range.min}
                  max={parameter.range.max}
                  defaultValue={problem.typed(field) ?? parameter.value}
                />
              );
            })}
            {posts.length > 1 ? (
              <Checkboxes
                legend={t('regulation.posts')}
                name="postIds"
                help={t('regulation.postsHelp')}
                error={problem.at('postIds')}
                chosen={wasSent ? (problem.typed('postIds')?.split('\n') ?? []) : boundPosts}
                choices={posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) }))}
              />
            ) : null}
            <FormFields
              fields={[
                {
                  name: 'reason',
                  kind: 'long',
                  label: t('portalRules:binding.reason'),
                  help: t('portalRules:binding.reasonHelp'),
                  value: loaderData.reason ?? undefined,
                },
                {
                  name: 'approverName',
                  label: t('portalRules:binding.approver'),
                  value: loaderData.approverName ?? undefined,
                },
              ]}
            />
            <div className="flex flex-wrap gap-2">
              <Button>{t('regulation.save')}</Button>
              {isBound ? (
                <Button kind="plain" name="wish" value="unbind">
                  {t('portalRules:regulation.unbind')}
                </Button>
              ) : null}
              <LinkButton kind="quiet" to={back}>
                {t('regulation.back')}
              </LinkButton>
            </div>
          </Form>
        </Card>
      ) : null}
    </div>
  );
}
