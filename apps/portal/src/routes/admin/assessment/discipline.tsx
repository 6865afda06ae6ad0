import { can } from '@zhiqin/access/rules';
import { Card, DayText, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { measureCategories, measureKinds } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/discipline';

const base = '/admin/assessment/discipline';
const isId = (word: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);

export async function loader(args: Route.LoaderArgs) {
  const siteId = new URL(args.request.url).searchParams.get('site');
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    const site = sites.find((one) => one.id === siteId) ?? null;
    const [measures, people] = await Promise.all([
      caller.assessment.listMeasures({ siteId: site?.id ?? null }),
      site ? caller.workforce.listGuards({ siteId: site.id }) : null,
    ]);
    return { sites, site, measures, people: people?.guards ?? [] };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, lines } = valuesOf(await formOf(args.request));
  const params = new URL(args.request.url).searchParams;
  const back = params.get('site') ? `${base}?site=${params.get('site')}` : base;
  return attempt(args, async ({ caller }) => {
    const withdrawn = params.get('withdraw');
    if (withdrawn) await caller.assessment.withdrawMeasure({ measureId: withdrawn, reason: text('reason') });
    else
      await caller.assessment.recordMeasure({
        siteId: params.get('site') ?? '',
        guardId: text('guardId'),
        kind: text('kind') as (typeof measureKinds)[number],
        category: text('category') as (typeof measureCategories)[number],
        happenedOn: text('happenedOn'),
        text: text('text'),
        // A line is an entry's number, pasted from the duty log, or names a paper.
        evidence: lines('evidence').map((line) => {
          const entry = line.split('/').at(-1) ?? '';
          return isId(entry)
            ? { kind: 'entry', id: entry, text: null }
            : { kind: 'paper', id: null, text: line };
        }),
        graveReason: given('graveReason'),
      });
    return redirect(back);
  });
}

export default function Discipline({ loaderData: { sites, site, measures, people } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const here = site ? `${base}?site=${site.id}` : base;
  const may = can(role, 'conduct.record');
  const decides = can(role, 'conduct.decide');
  const kinds = measureKinds.filter((kind) => decides || (kind !== 'dismissal' && kind !== 'promotion'));
  const isNew = may && site && search.get('do') === 'new';
  const withdrawn = decides ? measures.find((one) => one.id === search.get('withdraw')) : undefined;
  const zone = site?.zone ?? 'Asia/Shanghai';
  return (
    <>
      <PageHead
        title={t('menu.discipline')}
        steps={[{ label: t('menu.assessment'), to: '/admin/assessment' }, { label: t('menu.discipline') }]}
        note={t('discipline.lead')}
        actions={
          may && site && !isNew ? <LinkButton to={`${here}&do=new`}>{t('discipline.add')}</LinkButton> : null
        }
      />
      <PeopleFileMenu area="assessment" />
      <nav className="chips mb-3" aria-label={t('sites:title')}>
        {sites.map((one) => (
          <Link
            key={one.id}
            className="chip"
            to={`${base}?site=${one.id}`}
            aria-current={one.id === site?.id ? 'true' : undefined}
          >
            {name(one.name, one.nameEn)}
          </Link>
        ))}
      </nav>
      <div className="grid gap-4">
        {isNew ? (
          <Card title={t('discipline.add')}>
            <EntryForm
              back={here}
              submit={t('discipline.add')}
              fields={[
                {
                  name: 'guardId',
                  kind: 'choice',
                  label: t('person'),
                  choices: people.map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo}` })),
                },
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('discipline.kind'),
                  help: t('discipline.kindHelp'),
                  choices: kinds.map((value) => ({ value, label: t(`training:measures.${value}`) })),
                },
                {
                  name: 'category',
                  kind: 'choice',
                  label: t('discipline.category'),
                  choices: measureCategories.map((value) => ({
                    value,
                    label: t(`training:categories.${value}`),
                  })),
                },
                { name: 'happenedOn', kind: 'date', label: t('discipline.happenedOn') },
                { name: 'text', kind: 'long', label: t('discipline.text') },
                {
                  name: 'evidence',
                  kind: 'long',
                  label: t('discipline.evidence'),
                  help: t('discipline.evidenceHelp'),
                },
                {
                  name: 'graveReason',
                  kind: 'long',
                  label: t('discipline.grave'),
                  help: t('discipline.graveHelp'),
                },
              ]}
            />
          </Card>
        ) : null}
        {withdrawn ? (
          <Card title={`${t('discipline.withdraw')} · ${withdrawn.name}`}>
            <EntryForm
              back={here}
              submit={t('discipline.withdraw')}
              fields={[{ name: 'reason', kind: 'long', label: t('reason') }]}
            />
          </Card>
        ) : null}
        {measures.length === 0 && !isNew ? (
          <EmptyState
            title={t('discipline.none')}
            example={site ? t('discipline.example') : t('discipline.chooseSite')}
            action={may && site ? <LinkButton to={`${here}&do=new`}>{t('discipline.add')}</LinkButton> : null}
          />
        ) : null}
        {measures.map((one) => (
          <Card
            key={one.id}
            title={`${one.name} · ${t(`training:measures.${one.kind}`)}`}
            aside={
              <span className="quiet">
                {t(`training:categories.${one.category}`)} · <DayText day={one.happenedOn} />
              </span>
            }
          >
            <p className="prose break-words whitespace-pre-line">{one.text}</p>
            {one.evidence.length > 0 ? (
              <ul className="small">
                {one.evidence.map((proof) => (
                  <li key={`${proof.id} ${proof.text}`} className="break-words">
                    {proof.text ?? `${t('discipline.entry')} ${proof.id}`}
                  </li>
                ))}
              </ul>
            ) : null}
            {one.graveReason ? (
              <p className="break-words">
                {t('discipline.grave')}: {one.graveReason}
              </p>
            ) : null}
            <p className="quiet small">
              {t('discipline.points', { points: one.points })} · {one.recorderName ?? t('calibration.system')}{' '}
              <TimeText at={one.recordedAt} zone={zone} />
            </p>
            {one.replies.map((reply) => (
              <p key={reply.id} className="prose break-words whitespace-pre-line">
                <strong>{t('discipline.reply')}</strong> {reply.text}{' '}
                <span className="quiet small">
                  <TimeText at={reply.repliedAt} zone={zone} />
                </span>
              </p>
            ))}
            {one.withdrawn ? (
              <p className="break-words">
                {t('discipline.withdrawn')} <TimeText at={one.withdrawn.at} zone={zone} />:{' '}
                {one.withdrawn.reason}
              </p>
            ) : decides ? (
              <p className="mt-2">
                <Link to={`${here}${site ? '&' : '?'}withdraw=${one.id}`}>{t('discipline.withdraw')}</Link>
              </p>
            ) : null}
          </Card>
        ))}
      </div>
    </>
  );
}
