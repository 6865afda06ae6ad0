import { can } from '@zhiqin/access/rules';
import { Banner, Button, Card, DataTable, DayText, EmptyState, TextField } from '@zhiqin/ui';
import {
  issueKinds,
  type PaperKind,
  paperKinds,
  type VettingBar,
  vettingBars,
} from '@zhiqin/workforce/rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { ReasonInput } from '../../../parts/reason-input.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useDay } from '../../../use-day.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/papers';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.workforce.listPapers({ guardId: args.params.guardId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all, flag, number } = valuesOf(form);
  const { guardId } = args.params;
  return attempt(args, async ({ caller }) => {
    switch (text('wish')) {
      case 'withdraw':
        await caller.workforce.withdrawPaper({ paperId: text('paperId'), reason: text('reason') });
        return { done: 'saved' as const };
      case 'reveal': {
        const shown = await caller.workforce.revealPaper({
          paperId: text('paperId'),
          reason: text('reason'),
        });
        return { shown: { paperId: text('paperId'), ...shown } };
      }
      case 'issue':
        await caller.workforce.issueItem({
          guardId,
          kind: text('item.kind') as (typeof issueKinds)[number],
          name: text('item.name'),
          size: given('item.size'),
          quantity: number('item.quantity'),
          issuedOn: text('item.issuedOn'),
        });
        return { done: 'saved' as const };
      case 'return':
        await caller.workforce.returnItem({
          issueId: text('issueId'),
          returnedOn: text('returnedOn'),
          note: given('note'),
        });
        return { done: 'saved' as const };
      default: {
        const file = form.get('fileBase64');
        await caller.workforce.addPaper({
          guardId,
          kind: text('kind') as PaperKind,
          title: given('title'),
          paperNo: given('paperNo'),
          issuer: given('issuer'),
          startsOn: text('startsOn'),
          endsOn: given('endsOn'),
          isPassed: !flag('medicalFailed'),
          bars: all('bars') as VettingBar[],
          note: given('note'),
          fileBase64:
            file instanceof File && file.size > 0
              ? Buffer.from(await file.arrayBuffer()).toString('base64')
              : null,
        });
        return { done: 'saved' as const };
      }
    }
  });
}

type Answer = {
  done?: 'saved';
  shown?: { paperId: string; bars: VettingBar[]; note: string | null };
};
type Paper = Route.ComponentProps['loaderData']['papers'][number];

/** 材料与领用: dated papers with their validity, and what he was issued. */
export default function Papers({ loaderData: { papers, issued, today } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const { role } = useSelf();
  const keeps = can(role, 'paper.keep');
  const answer = useActionData() as Answer | undefined;
  return (
    <>
      {answer?.done ? <Banner tone="met">{t('papers.saved')}</Banner> : null}
      {answer?.shown ? (
        <Banner tone="met">
          {[...answer.shown.bars.map((bar) => t(`papers.barNames.${bar}`)), answer.shown.note]
            .filter(Boolean)
            .join(' · ')}
        </Banner>
      ) : null}
      <Card title={t('papers.title')} flush>
        <DataTable
          wide
          caption={t('papers.title')}
          rows={papers}
          keyOf={(paper) => paper.id}
          empty={<EmptyState title={t('papers.none')} example={t('papers.noneHelp')} />}
          columns={[
            {
              key: 'kind',
              head: t('papers.kind'),
              cell: (paper) => (
                <span className="inline-block min-w-32">
                  {t(`kinds.${paper.kind as PaperKind}`)}
                  {paper.title ? <span className="quiet"> {paper.title}</span> : null}
                </span>
              ),
            },
            {
              key: 'outcome',
              head: t('papers.outcome'),
              cell: (paper) =>
                paper.outcome ? t(`papers.outcomes.${paper.outcome as 'clear'}`) : (paper.paperNo ?? '–'),
            },
            { key: 'issuer', head: t('papers.issuer'), cell: (paper) => paper.issuer ?? '–' },
            {
              key: 'from',
              head: t('papers.startsOn'),
              cell: (paper) => <DayText day={paper.startsOn} />,
            },
            {
              key: 'until',
              head: t('papers.endsOn'),
              cell: (paper) => <Standing paper={paper} today={today} />,
            },
            {
              key: 'file',
              head: t('papers.photo'),
              cell: (paper) =>
                paper.fileId ? <a href={`/api/files/${paper.fileId}`}>{t('papers.openPhoto')}</a> : '–',
            },
            {
              key: 'do',
              head: '',
              cell: (paper) => (paper.withdrawnAt ? null : <PaperActs paper={paper} />),
            },
          ]}
        />
      </Card>
      {keeps ? <NewPaper key={papers.length} /> : null}
      <Card title={t('issue.title')} flush>
        <DataTable
          caption={t('issue.title')}
          rows={issued}
          keyOf={(item) => item.id}
          empty={<EmptyState title={t('issue.none')} example={t('issue.nameExample')} />}
          columns={[
            { key: 'kind', head: t('issue.kind'), cell: (item) => t(`issue.kinds.${item.kind as 'key'}`) },
            {
              key: 'name',
              head: t('issue.name'),
              cell: (item) => [item.name, item.size].filter(Boolean).join(' '),
            },
            { key: 'count', head: t('issue.quantity'), align: 'end', cell: (item) => item.quantity },
            {
              key: 'from',
              head: t('issue.issuedOn'),
              cell: (item) => <DayText day={item.issuedOn} />,
            },
            {
              key: 'back',
              head: t('issue.returnedOn'),
              cell: (item) =>
                item.returnedOn ? (
                  <>
                    <DayText day={item.returnedOn} /> <span className="quiet small">{item.returnNote}</span>
                  </>
                ) : keeps ? (
                  <Form method="post" className="flex flex-wrap items-center gap-2">
                    <input type="hidden" name="issueId" value={item.id} />
                    <input
                      type="date"
                      name="returnedOn"
                      required
                      defaultValue={today}
                      aria-label={t('issue.returnedOn')}
                      className="field-input"
                    />
                    <input
                      name="note"
                      aria-label={t('issue.note')}
                      placeholder={t('issue.note')}
                      className="field-input"
                    />
                    <Button kind="quiet" name="wish" value="return">
                      {t('issue.giveBack')}
                    </Button>
                  </Form>
                ) : (
                  t('issue.out')
                ),
            },
          ]}
        />
      </Card>
      {keeps ? <NewItem key={`items ${issued.length}`} today={today} /> : null}
    </>
  );
}

function Standing({ paper, today }: { paper: Paper; today: string }) {
  const { t } = useTranslation('portalPeople');
  const day = useDay();
  if (paper.withdrawnAt) return <>{t('papers.withdrawn', { reason: paper.withdrawnReason ?? '–' })}</>;
  if (!paper.coversUntil) return <>{t('papers.noEnd')}</>;
  return paper.coversUntil < today ? (
    <strong>{t('papers.lapsed', { day: day(paper.coversUntil) })}</strong>
  ) : (
    t('papers.dueBy', { day: day(paper.coversUntil) })
  );
}

/** What may be done with one paper: see what is sealed, or void it; both ask why. */
function PaperActs({ paper }: { paper: Paper }) {
  const { t } = useTranslation('portalPeople');
  const { role } = useSelf();
  const reveals = paper.hasDetail && can(role, 'paper.reveal');
  const keeps = can(role, 'paper.keep');
  if (!reveals && !keeps) return null;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="paperId" value={paper.id} />
      <ReasonInput label={t('papers.reason')} />
      {reveals ? (
        <Button kind="quiet" name="wish" value="reveal">
          {t('papers.reveal')}
        </Button>
      ) : null}
      {keeps ? (
        <Button kind="quiet" name="wish" value="withdraw">
          {t('papers.withdraw')}
        </Button>
      ) : null}
    </Form>
  );
}

function NewPaper() {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const problem = useProblem();
  const optional = t('portalForms:optional');
  const before: FormField[] = [
    {
      name: 'kind',
      kind: 'choice',
      label: t('papers.kind'),
      choices: paperKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
      value: 'vetting',
    },
    { name: 'title', label: t('papers.name'), help: t('papers.nameHelp') },
    { name: 'paperNo', label: t('papers.paperNo'), help: `${optional} · ${t('papers.paperNoHelp')}` },
    { name: 'issuer', label: t('papers.issuer'), help: optional },
    { name: 'startsOn', kind: 'date', label: t('papers.startsOn'), help: t('papers.startsOnHelp') },
    { name: 'endsOn', kind: 'date', label: t('papers.endsOn'), help: t('papers.endsOnHelp') },
    { name: 'medicalFailed', kind: 'flag', label: t('papers.medicalFailed') },
    {
      name: 'bars',
      kind: 'several',
      label: t('papers.bars'),
      choices: vettingBars.map((bar) => ({ value: bar, label: t(`papers.barNames.${bar}`) })),
      value: [],
    },
    { name: 'note', kind: 'long', label: t('papers.note'), help: optional },
  ];
  return (
    <NewThing title={t('papers.add')} isOpen={problem.typed('wish') === 'add'}>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <FormProblem labels={Object.fromEntries(before.map((field) => [field.name, field.label]))} />
        <FormFields fields={before} />
        <TextField
          name="fileBase64"
          type="file"
          accept="image/png,image/jpeg,image/webp,application/pdf"
          label={t('papers.photo')}
          help={t('papers.photoHelp')}
          error={problem.at('fileBase64')}
        />
        <div>
          <Button name="wish" value="add">
            {t('papers.save')}
          </Button>
        </div>
      </Form>
    </NewThing>
  );
}

function NewItem({ today }: { today: string }) {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const problem = useProblem();
  const fields: FormField[] = [
    {
      name: 'item.kind',
      kind: 'choice',
      label: t('issue.kind'),
      choices: issueKinds.map((kind) => ({ value: kind, label: t(`issue.kinds.${kind}`) })),
      value: 'uniform',
    },
    { name: 'item.name', label: t('issue.name'), help: t('issue.nameExample') },
    { name: 'item.size', label: t('issue.size'), help: t('portalForms:optional') },
    { name: 'item.quantity', kind: 'number', label: t('issue.quantity'), value: '1' },
    { name: 'item.issuedOn', kind: 'date', label: t('issue.issuedOn'), value: today },
  ];
  return (
    <NewThing title={t('issue.add')} isOpen={problem.typed('wish') === 'issue'}>
      <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
      <p className="quiet">{t('issue.noDeposit')}</p>
      <Form method="post" className="form" noValidate>
        <FormFields fields={fields} />
        <div>
          <Button kind="plain" name="wish" value="issue">
            {t('issue.add')}
          </Button>
        </div>
      </Form>
    </NewThing>
  );
}

/** A form that waits folded up; the browser keeps one of them open at a time. */
function NewThing({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details name="new-thing" open={isOpen} className="card">
      <summary className="card-body cursor-pointer font-semibold">{title}</summary>
      <div className="card-body">{children}</div>
    </details>
  );
}
