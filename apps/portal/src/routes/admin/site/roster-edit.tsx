import { monthText, textFor } from '@zhiqin/i18n';
import { Banner, Button, DayText, EmptyState, Filters, LinkButton, TextField } from '@zhiqin/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redirect, useFetcher, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { CheckPanel } from '../../../roster-grid/check-panel.tsx';
import { GuardMonthForm } from '../../../roster-grid/guard-month-form.tsx';
import { MonthGrid } from '../../../roster-grid/month-grid.tsx';
import { Palette } from '../../../roster-grid/palette.tsx';
import { patternAsked } from '../../../roster-grid/pattern-asked.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { typedCells, typedGuard } from '../../../roster-grid/typed-changes.ts';
import { useMonthEdit } from '../../../roster-grid/use-month-edit.ts';
import { useSelection } from '../../../roster-grid/use-selection.ts';
import { siteOf } from '../../../site-of.ts';
import { problemWords } from '../../../use-problem.ts';
import type { Route } from './+types/roster-edit';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const asked = patternAsked(args.request, id, month);
    return {
      sheet: await portal.caller.rostering.getRosterSheet({ siteId: id, month }),
      // Laid on the sheet unsaved: what is kept of it is saved as the pattern's.
      laid: asked ? (await portal.caller.rostering.draftPattern(asked)).changes : [],
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  const month = text('month');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const isOne = text('wish') === 'guard';
    const posts = isOne ? (await portal.caller.rostering.getRosterSheet({ siteId: id, month })).posts : [];
    const changes = isOne ? typedGuard(form, posts) : typedCells(text('changes'));
    const to = `/admin/sites/${args.params.code}/roster/edit?month=${month}`;
    if (isOne && changes.length === 0) return redirect(to);
    const asked = isOne ? null : patternAsked(args.request, id, month);
    const laid = asked ? (await portal.caller.rostering.draftPattern(asked)).changes : [];
    const isLaid = new Set(laid.map(cellKey));
    const saved = await portal.caller.rostering.changeRoster({
      siteId: id,
      month,
      changes: changes.map((one) => (isLaid.has(cellKey(one)) ? { ...one, isPattern: true } : one)),
      reason: given('reason'),
    });
    return isOne && saved.refused.length === 0 ? redirect(to) : saved;
  });
}

const cellKey = ({
  guardId,
  day,
  to,
}: {
  guardId: string;
  day: string;
  to: { postId: string; code: string }[];
}) =>
  `${guardId} ${day} ${to
    .map(({ postId, code }) => `${postId}.${code}`)
    .sort()
    .join('+')}`;

/** A site's month as a sheet to write on; the checks of publication run along. */
export default function RosterEdit({
  loaderData: { sheet, laid },
  params,
  actionData,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalRoster', 'portal', 'errors']);
  const month = monthText(sheet.month, i18n.language);
  return (
    <>
      <RosterMenu code={params.code} month={sheet.month} />
      <Filters
        filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: sheet.month }]}
      />
      <h2 className="mb-2">{t('portalRoster:edit.title', { month })}</h2>
      {sheet.guards.length === 0 ? (
        <EmptyState title={t('portalRoster:edit.none')} />
      ) : sheet.shifts.length === 0 ? (
        <EmptyState
          title={t('portalRoster:edit.noShifts')}
          action={
            <LinkButton to={`/admin/sites/${params.code}/posts/new`}>
              {t('portalRoster:edit.post')}
            </LinkButton>
          }
        />
      ) : (
        <Sheet key={sheet.month} sheet={sheet} laid={laid} plain={actionData} />
      )}
    </>
  );
}

type Answer = Awaited<ReturnType<typeof action>>;

type Data = Route.ComponentProps['loaderData'];

function Sheet({ sheet, laid, plain }: Pick<Data, 'sheet' | 'laid'> & { plain: unknown }) {
  const { t, i18n } = useTranslation(['portalRoster', 'portalShifts', 'errors']);
  const [search] = useSearchParams();
  const fetcher = useFetcher<Answer>();
  const edit = useMonthEdit(sheet);
  const selection = useSelection(edit);
  const [isReady, setReady] = useState(false);
  const [reason, setReason] = useState('');
  const [answered, setAnswered] = useState<unknown>();
  const answer = (fetcher.data ?? plain) as
    | { saved?: number; refused?: { guardId: string; day: string; code: string }[]; problem?: never }
    | undefined;
  const spotOf = (one: { guardId: string; day: string }) => ({
    row: sheet.guards.findIndex((guard) => guard.guardId === one.guardId),
    col: sheet.days.findIndex((kind) => kind.day === one.day),
  });
  const spots = (answer?.refused ?? []).map((one) => ({ ...one, ...spotOf(one) }));

  useEffect(() => setReady(true), []);
  // A pattern's cells, once, as if they had been typed: to be undone, changed and saved like any other.
  const [isLaid, setLaid] = useState(laid.length === 0);
  useEffect(() => {
    if (isLaid) return;
    setLaid(true);
    const postAt = new Map(sheet.posts.map((post, at) => [post.id, at]));
    edit.startOver(
      laid.flatMap((one) => {
        const { row, col } = spotOf(one);
        const cell = one.to
          .map(({ postId, code }) => `${postAt.get(postId)}.${code}`)
          .sort()
          .join('+');
        return row < 0 || col < 0 ? [] : [{ row, col, cell }];
      }),
    );
  }, [isLaid, laid, sheet, edit, spotOf]);
  // Once what is stored has been read again: the refused cells keep what was typed.
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data === answered) return;
    setAnswered(fetcher.data);
    if (!('saved' in fetcher.data)) return;
    edit.startOver(spots.map(({ row, col }) => ({ row, col, cell: edit.grid[row]?.[col] ?? '' })));
    setReason('');
  }, [fetcher.state, fetcher.data, answered, edit, spots]);

  const count = edit.changes.length;
  const problem = problemWords(
    i18n,
    (fetcher.data as { problem?: Parameters<typeof problemWords>[1] } | undefined)?.problem,
  );
  const guardId = search.get('guard');
  return (
    <div className="grid gap-3">
      {answer?.saved ? (
        <Banner tone="met">{t('portalRoster:edit.saved', { count: answer.saved })}</Banner>
      ) : null}
      {laid.length > 0 && !answer?.saved ? (
        <Banner tone="unproven">{t('portalShifts:pattern.drafted', { count: laid.length })}</Banner>
      ) : null}
      {spots.length > 0 ? (
        <Banner tone="breached">
          {t('portalRoster:edit.refused', { count: spots.length })}
          <ul>
            {spots.slice(0, 20).map(({ guardId: whose, day, code, row }) => (
              <li key={`${whose} ${day}`}>
                {sheet.guards[row]?.name} <DayText day={day} />:{' '}
                {textFor(i18n, 'errors', code, { name: sheet.guards[row]?.name ?? '' })}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {problem.title ? <Banner tone="breached">{problem.title}</Banner> : null}
      {guardId ? (
        <GuardMonthForm key={guardId} month={edit.month} grid={edit.base} guardId={guardId} />
      ) : (
        <p className="quiet prose">{t('portalRoster:edit.help')}</p>
      )}
      <MonthGrid
        edit={edit}
        selection={selection}
        refused={new Set(spots.map(({ row, col }) => `${row} ${col}`))}
      />
      {isReady ? (
        <div className="rg-bar">
          <Palette edit={edit} selection={selection} />
          <fetcher.Form method="post" className="rg-save">
            <input type="hidden" name="wish" value="cells" />
            <input type="hidden" name="month" value={sheet.month} />
            <input type="hidden" name="changes" value={JSON.stringify(edit.changes)} />
            {sheet.publishedAt && count > 0 ? (
              <TextField
                name="reason"
                label={t('portalRoster:edit.reason')}
                help={t('portalRoster:edit.reasonHelp')}
                error={problem.at('reason')}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            ) : null}
            <Button disabled={count === 0 || fetcher.state !== 'idle'}>
              {t('portalRoster:edit.save', { count })}
            </Button>
          </fetcher.Form>
        </div>
      ) : null}
      {isReady ? <CheckPanel edit={edit} row={selection.head.row} /> : null}
    </div>
  );
}
