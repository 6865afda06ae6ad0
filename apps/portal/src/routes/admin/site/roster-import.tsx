import { monthText, textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DayText, FileButton, LinkButton, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { monthAsked } from '../../../month-range.ts';
import { importAnswer } from '../../../parts/import-page.tsx';
import { ask, attempt } from '../../../problem.ts';
import { readRosterForm } from '../../../roster-grid/read-roster-form.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useFinding, useShiftWord } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-import';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { zone } = await siteOf(portal, args.params.code);
    return { month: monthAsked(args.request, zone, portal.now) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { isConfirmed, ...sheet } = await readRosterForm(args.request);
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const input = { siteId, ...sheet };
    if (isConfirmed) return { done: await portal.caller.rostering.importRoster(input) };
    return { preview: await portal.caller.rostering.previewRosterImport(input), sheet };
  });
}

/** Today's roster out of a spreadsheet: first what it says, put right where it cannot be read, then into the draft. */
export default function RosterImport({ loaderData: { month }, params, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalRoster', 'errors']);
  const answer = importAnswer(actionData);
  const done = answer?.done;
  const preview =
    answer?.preview && answer.sheet ? { preview: answer.preview, sheet: answer.sheet } : undefined;
  const base = `/admin/sites/${params.code}/roster`;
  return (
    <>
      <RosterMenu code={params.code} month={month} />
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <h2>{t('portalRoster:import.title', { month: monthText(month, i18n.language) })}</h2>
        <FileButton href={`${base}/template?month=${month}`}>{t('portalRoster:import.template')}</FileButton>
      </div>
      <div className="grid gap-4">
        <FormProblem labels={{ bytesBase64: t('portalRoster:import.upload') }} />
        {done ? (
          <Banner
            tone="met"
            action={<LinkButton to={`${base}/edit?month=${month}`}>{t('portalRoster:menu.edit')}</LinkButton>}
          >
            {t('portalRoster:import.done', { count: done.imported })} {t('portalRoster:import.replaced')}
            <ul>
              {done.refused.slice(0, 50).map((one) => (
                <li key={one.cell}>
                  <strong className="code">{one.cell}</strong> <DayText day={one.day} />:{' '}
                  {textFor(i18n, 'errors', one.code, { name: '' })}
                </li>
              ))}
            </ul>
          </Banner>
        ) : null}
        {preview ? <Preview key={preview.sheet.bytesBase64.length} {...preview} /> : null}
        <Card>
          <Form method="post" encType="multipart/form-data" className="form">
            <input type="hidden" name="month" value={month} />
            <p className="prose">{t('portalRoster:import.help')}</p>
            <TextField name="file" type="file" accept=".xlsx" label={t('portalRoster:import.upload')} />
            <div>
              <Button kind={preview ? 'plain' : 'main'}>{t('portalRoster:import.check')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}

type Checked = Extract<Exclude<Awaited<ReturnType<typeof action>>, { data: unknown }>, { preview: unknown }>;

/** The sheet as it was read: marks and their shifts, cells that could not be read with a field each, and the way on. */
function Preview({ preview, sheet }: Pick<Checked, 'preview' | 'sheet'>) {
  const { t } = useTranslation('portalRoster');
  const said = useFinding();
  const shiftWord = useShiftWord();
  const { faults, marks, codes, findings, people } = preview;
  const faulty = new Set(faults.map((fault) => fault.cell));
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-4">
      <input type="hidden" name="month" value={sheet.month} />
      <input type="hidden" name="bytesBase64" value={sheet.bytesBase64} />
      {/* What was put right before stays put right. */}
      {sheet.corrections
        .filter((one) => !faulty.has(one.cell))
        .map((one) => (
          <input key={one.cell} type="hidden" name={`cell-${one.cell}`} value={one.value} />
        ))}
      {preview.isPublished ? <Banner tone="breached">{t('import.published')}</Banner> : null}
      {faults.length > 0 ? (
        <Card title={t('import.faults', { count: faults.length })}>
          <p className="quiet mb-2">{t('import.faultsHelp')}</p>
          <div className="rg-form">
            {faults.slice(0, 300).map((fault) => (
              <TextField
                key={`${fault.cell} ${fault.code}`}
                name={`cell-${fault.cell}`}
                label={`${fault.cell} ${fault.value}`}
                error={t(`importFaults.${fault.code}`)}
                defaultValue={sheet.corrections.find((one) => one.cell === fault.cell)?.value ?? ''}
                placeholder={t('import.corrected')}
              />
            ))}
          </div>
        </Card>
      ) : null}
      <Card title={t('import.legend')}>
        <p className="quiet mb-2">{t('import.legendHelp')}</p>
        <div className="rg-form">
          {marks.map(({ mark, times, means }) => (
            <label key={mark} className="field">
              <span className="field-label">
                {mark} <span className="quiet">{t('import.times', { count: times })}</span>
              </span>
              <select className="field-input" name={`mark-${mark}`} defaultValue={means ?? ''}>
                <option value="">–</option>
                <option value="rest">{t('rest')}</option>
                {codes.map((code) => (
                  <option key={code} value={code}>
                    {shiftWord(code)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </Card>
      <Card title={t('import.total', { count: people.length })}>
        <ul className="rg-form">
          {people.map((one) => (
            <li key={one.guardId}>
              {one.name} <span className="quiet code">{one.staffNo}</span> {one.shifts}
            </li>
          ))}
        </ul>
      </Card>
      {findings.length > 0 ? (
        <Card title={t('import.findings', { count: findings.length })}>
          <ul className="grid gap-1">
            {findings.slice(0, 100).map((one) => (
              <li key={`${one.name} ${one.control} ${one.days.join()} ${one.measure}`}>
                {one.name} {one.days[0] ? <DayText day={one.days[0]} /> : null} {said(one)}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {faults.length === 0 && !preview.isPublished ? (
          <Button name="wish" value="import">
            {t('import.confirm', { count: preview.shifts })}
          </Button>
        ) : null}
        <Button kind={faults.length === 0 ? 'plain' : 'main'} name="wish" value="check">
          {t('import.again')}
        </Button>
      </div>
    </Form>
  );
}
