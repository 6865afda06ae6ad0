import { dayOf, isDay } from '@zhiqin/kernel';
import { Banner, Button, Card, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { usePlaceText } from '../../../roster-grid/fill-result.tsx';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-repair';

export async function loader(args: Route.LoaderArgs) {
  const wanted = new URL(args.request.url).searchParams;
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const today = dayOf(portal.now, zone);
    const askedFrom = wanted.get('from') ?? '';
    const from = isDay(askedFrom) ? askedFrom : today;
    const askedUntil = wanted.get('until') ?? '';
    const until = isDay(askedUntil) && askedUntil >= from ? askedUntil : from;
    const month = from.slice(0, 7);
    const isWide = wanted.get('reach') === 'near';
    const { rostering } = portal.caller;
    const fill = await rostering.getFill({ siteId: id, month });
    const guardId = fill.guards.find((one) => one.guardId === wanted.get('guard'))?.guardId ?? null;
    const proposed = guardId
      ? await rostering.proposeRepairs({
          ...{ siteId: id, month, guardId, fromDay: from, untilDay: until },
          withNeighbours: isWide,
        })
      : null;
    return { fill, from, until, guardId, isWide, proposed };
  });
}

type Sites = Parameters<PortalContext['caller']['rostering']['takeRepair']>[0]['sites'];

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const month = text('month');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.rostering.takeRepair({
      siteId: id,
      month,
      sites: sitesIn(text('changes')),
      reason: given('reason'),
    });
    return redirect(`/admin/sites/${args.params.code}/roster?month=${month}`);
  });
}

/** What the page wrote into its own form; whatever else stands there the command refuses. */
function sitesIn(text: string): Sites {
  try {
    return JSON.parse(text) as Sites;
  } catch {
    return [];
  }
}

/** Somebody cannot come: who takes over, moving the fewest others. */
export default function RosterRepair({ loaderData, params }: Route.ComponentProps) {
  const { fill, from, until, guardId, isWide, proposed } = loaderData;
  const { t } = useTranslation('portalFill');
  const placeText = usePlaceText(proposed?.posts ?? fill.posts, proposed?.sites);
  const name = useName();
  const withSite = (move: { name: string; lentBySiteId: string | null }) => {
    const from = proposed?.sites.find((one) => one.id === move.lentBySiteId);
    return from ? t('repair.reach.from', { name: move.name, site: name(from.name, from.nameEn) }) : move.name;
  };
  const names = new Map(fill.guards.map((one) => [one.guardId, one.name]));
  const placesText = (places: readonly { day: string; postId: string; code: string }[]) =>
    places.map((one) => `${one.day.slice(5)} ${placeText(one)}`).join(', ');
  return (
    <>
      <RosterMenu code={params.code} month={fill.month} />
      <h2 className="mb-2">{t('repair.title')}</h2>
      {fill.guards.length === 0 ? (
        <EmptyState title={t('nothing')} example={t('nothingHelp')} />
      ) : (
        <div className="grid gap-4">
          <p className="quiet prose">{t('repair.intro')}</p>
          <Form method="get" className="form">
            <FormFields
              fields={[
                {
                  name: 'guard',
                  kind: 'choice',
                  label: t('repair.guard'),
                  choices: fill.guards.map((one) => ({
                    value: one.guardId,
                    label: `${one.name} ${one.staffNo}`,
                  })),
                  value: guardId ?? undefined,
                },
                { name: 'from', kind: 'date', label: t('repair.from'), value: from },
                { name: 'until', kind: 'date', label: t('repair.until'), value: until },
                {
                  ...{ name: 'reach', kind: 'choice', label: t('repair.reach.label') },
                  choices: [
                    { value: 'own', label: t('repair.reach.own') },
                    { value: 'near', label: t('repair.reach.near') },
                  ],
                  value: isWide ? 'near' : 'own',
                },
              ]}
            />
            <div>
              <Button>{t('repair.find')}</Button>
            </div>
          </Form>
          <FormProblem labels={{ reason: t('reason') }} />
          {proposed && proposed.lost.length === 0 ? (
            <Banner tone="met">{t('repair.nothingLost')}</Banner>
          ) : null}
          {proposed && isWide ? (
            <p className="quiet">
              {proposed.sites.length > 1
                ? t('repair.reach.looked', {
                    sites: proposed.sites
                      .slice(1)
                      .map((one) => name(one.name, one.nameEn))
                      .join(t('repair.reach.and')),
                  })
                : t('repair.reach.alone')}
            </p>
          ) : null}
          {proposed && !proposed.isExhaustive ? <p className="quiet">{t('repair.partial')}</p> : null}
          {proposed?.repairs.map((repair, index) => (
            <Card
              key={repair.moves.map((move) => move.guardId).join()}
              title={t('repair.option', { number: index + 1, count: repair.others })}
            >
              {repair.moves.length === 0 ? <p>{t('repair.none')}</p> : null}
              <ul>
                {repair.moves.map((move) => (
                  <li key={move.guardId}>
                    {t(move.gives.length > 0 ? 'repair.takesGives' : 'repair.takes', {
                      name: withSite(move),
                      places: placesText(move.takes),
                      given: placesText(move.gives),
                    })}
                  </li>
                ))}
              </ul>
              {repair.stillOpen.length > 0 ? (
                <Banner tone="unproven">{t('repair.still', { places: placesText(repair.stillOpen) })}</Banner>
              ) : null}
              <p className="quiet">{t('repair.cost', { points: Math.round(repair.cost) })}</p>
              <Form method="post" className="form">
                <input type="hidden" name="month" value={fill.month} />
                <input type="hidden" name="changes" value={JSON.stringify(repair.changes)} />
                {fill.publishedAt ? (
                  <FormFields
                    fields={[
                      {
                        name: 'reason',
                        label: t('reason'),
                        value: t('repair.defaultReason', { name: names.get(guardId ?? '') ?? '' }),
                      },
                    ]}
                  />
                ) : null}
                <div>
                  <Button>{t('repair.take')}</Button>
                </div>
              </Form>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
