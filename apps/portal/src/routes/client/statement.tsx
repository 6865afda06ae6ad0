import { can } from '@zhiqin/access/rules';
import { Banner, Card, FileButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { base64Of, valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { EntryForm } from '../../parts/form-fields.tsx';
import { useMoneyWords } from '../../parts/money-words.ts';
import { PaperInput } from '../../parts/paper-input.tsx';
import { StatementCourse, StatementLines } from '../../parts/statement-body.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/statement';

export async function loader(args: Route.LoaderArgs) {
  const { statementId } = args.params;
  return ask(args, async ({ caller, actor }) => ({
    found: await caller.billing.getStatement({ statementId }),
    mayAnswer: can(actor.role, 'statement.accept'),
  }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  const { statementId } = args.params;
  const seen = { statementId, digest: text('digest') };
  return attempt(args, async ({ caller: { billing } }) => {
    if (text('wish') === 'dispute')
      await billing.disputeStatement({ ...seen, lineKey: given('lineKey'), note: text('note') });
    else
      await billing.acceptStatement({
        ...seen,
        note: given('remark'),
        fileBase64: await base64Of(form, 'fileBase64'),
      });
    return redirect(`/client/money/statements/${statementId}`);
  });
}

/** One statement as the client reads it: agree, with seal or scan, or ask about a line. */
export default function ClientStatement({ loaderData: { found, mayAnswer } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { data, revision, statementId } = found;
  const here = `/client/money/statements/${statementId}`;
  const isOpen = revision.state === 'sent' || revision.state === 'disputed';
  const hidden = (wish: string) => (
    <>
      <input type="hidden" name="wish" value={wish} />
      <input type="hidden" name="digest" value={revision.digest} />
    </>
  );
  return (
    <>
      <PageHead
        title={`${name(found.site.name, found.site.nameEn)} ${found.month}`}
        steps={[{ label: t('own.title'), to: '/client/money' }, { label: found.month }]}
        note={`${t(`states.${found.state}`)} · ${t('statement.revision', { no: revision.number })} · ${words.money(data.totals.grossFen, data.currency)}`}
        actions={
          <FileButton href={`${here}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
            {t('statement.print')}
          </FileButton>
        }
      />
      {revision.state === 'superseded' ? <Banner tone="unproven">{t('own.correcting')}</Banner> : null}
      {revision.reason ? <Banner>{`${t('statement.reason')}: ${revision.reason}`}</Banner> : null}
      <div className="grid gap-4">
        <StatementLines found={found} />
        {mayAnswer && isOpen ? (
          <>
            <Card title={t('course.accept')}>
              <p className="quiet">{t('course.acceptLead')}</p>
              <EntryForm
                back="/client/money"
                submit={t('course.accept')}
                hasFile
                fields={[{ name: 'remark', label: t('course.remark') }]}
              >
                {hidden('accept')}
                <PaperInput name="fileBase64" label={t('course.scan')} />
              </EntryForm>
            </Card>
            <Card title={t('course.dispute')}>
              <EntryForm
                back="/client/money"
                submit={t('course.dispute')}
                fields={[
                  {
                    ...{
                      name: 'lineKey',
                      kind: 'choice',
                      label: t('course.disputeLine'),
                      empty: t('course.whole'),
                    },
                    choices: data.lines.map((line) => ({
                      value: line.key,
                      label: `${words.lineName(line, data.posts)} ${words.money(line.amountFen, data.currency)}`,
                    })),
                  },
                  { name: 'note', kind: 'long', label: t('course.disputeText') },
                ]}
              >
                {hidden('dispute')}
              </EntryForm>
            </Card>
          </>
        ) : null}
        <StatementCourse found={found} />
      </div>
    </>
  );
}
