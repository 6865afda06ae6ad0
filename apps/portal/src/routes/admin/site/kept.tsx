import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import {
  Banner,
  Card,
  EmptyState,
  Fact,
  Facts,
  FilterChips,
  NextPage,
  PageTitle,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { DecideForm } from '../../../parts/decide-form.tsx';
import { EntryBody } from '../../../parts/entry-body.tsx';
import { EntryFiles } from '../../../parts/entry-files.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/kept';

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const settled = searchParams.get('list') === 'settled';
  const before = searchParams.get('before') || null;
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const page = await portal.caller.duty.keptEntries({ siteId: id, settled, before, limit: 20 });
    return { page, zone, settled };
  });
}

export async function action(args: Route.ActionArgs) {
  const { keptId = '', decision, why = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    await caller.duty.settleKeptEntry({ keptId, decision: decision as 'accepted' | 'rejected', why });
    return { done: true };
  });
}

export default function Kept({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, zone, settled } = loaderData;
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'duty']);
  const name = useName();
  const { role } = useSelf();
  const log = `/admin/sites/${params.code}/duty`;
  const kindOf = (kind: string | null) =>
    kind ? t(`portalSite:duty.kinds.${kind}` as 'portalSite:duty.kinds.correction') : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('portalSite:kept.title')} />
      <p>
        <Link to={log}>{t('portalSite:duty.backToLog')}</Link>
      </p>
      <div>
        <h2>{t('portalSite:kept.title')}</h2>
        <p className="prose">{t('portalSite:kept.lead')}</p>
      </div>
      {actionData && 'done' in actionData ? <Banner tone="met">{t('portalSite:kept.done')}</Banner> : null}
      <FormProblem labels={{ why: t('portalSite:kept.why') }} />
      <FilterChips
        name="list"
        label={t('portalSite:kept.title')}
        choices={[
          { value: '', label: t('portalSite:kept.waiting') },
          { value: 'settled', label: t('portalSite:kept.settled') },
        ]}
      />
      {page.entries.length === 0 ? (
        <EmptyState
          title={t(settled ? 'portalSite:kept.noneSettled' : 'portalSite:kept.none')}
          example={t('portalSite:kept.example')}
        />
      ) : null}
      {page.entries.map((entry) => (
        <Card
          key={entry.id}
          title={kindOf(entry.kind) ?? t('portalSite:kept.nothing')}
          aside={<TimeText at={entry.receivedAt} zone={zone} />}
        >
          <Facts>
            <Fact name={t('portalSite:kept.reason')}>
              {textFor(i18n, 'duty', `quarantineReasons.${entry.reason}`)}
            </Fact>
            <Fact name={t('portalSite:duty.device')}>
              {entry.deviceLabel}
              {entry.seq === null ? null : <> · {t('portalSite:duty.seq', { seq: entry.seq })}</>}
            </Fact>
            <Fact name={t('portalSite:kept.claimed')}>
              <TimeText at={entry.claimedAt} zone={zone} />
            </Fact>
            <Fact name={t('portalSite:duty.post')}>{name(entry.postName, entry.postNameEn) || '–'}</Fact>
            <Fact name={t('portalSite:duty.person')}>{entry.personName ?? '–'}</Fact>
          </Facts>
          <h3 className="mt-3 font-semibold">{t('portalSite:kept.says')}</h3>
          <EntryBody body={entry.body} zone={zone} />
          <EntryFiles
            files={{ files: entry.files, erased: [] }}
            deviceLabel={entry.deviceLabel}
            zone={zone}
          />
          {entry.settled ? (
            <div className="mt-3">
              <Facts>
                <Fact name={t('portalSite:kept.decision')}>
                  <Link to={`${log}/${entry.settled.settlementId}`}>
                    {textFor(i18n, 'duty', `settlements.${entry.settled.decision}`)}
                  </Link>
                  {entry.settled.decision === 'accepted' ? (
                    <>
                      {' · '}
                      {entry.settled.entryId ? (
                        <Link to={`${log}/${entry.settled.entryId}`}>{t('portalSite:kept.asItself')}</Link>
                      ) : (
                        t('portalSite:kept.byWord')
                      )}
                    </>
                  ) : null}
                </Fact>
                <Fact name={t('portalSite:kept.by')}>
                  {entry.settled.byName ?? '–'} <TimeText at={entry.settled.at} zone={zone} />
                </Fact>
                <Fact name={t('portalSite:kept.why')}>
                  {typeof entry.settled.why === 'string' ? entry.settled.why : '–'}
                </Fact>
              </Facts>
            </div>
          ) : can(role, 'duty.settle') ? (
            <DecideForm
              summary={t('portalSite:kept.settle')}
              what={{ name: 'keptId', value: entry.id }}
              decision="decision"
              why={t('portalSite:kept.why')}
              whyHelp={t('portalSite:kept.whyHelp')}
              choices={[
                { value: 'accepted', label: t('portalSite:kept.accept') },
                { value: 'rejected', label: t('portalSite:kept.reject') },
              ]}
            />
          ) : null}
        </Card>
      ))}
      <NextPage next={page.next} />
    </div>
  );
}
