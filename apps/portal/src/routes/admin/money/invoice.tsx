import { can } from '@zhiqin/access/rules';
import { Card, FileButton, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import { InvoiceBody } from '../../../parts/invoice-body.tsx';
import { PaperInput } from '../../../parts/paper-input.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/invoice';

export async function loader(args: Route.LoaderArgs) {
  const { invoiceId } = args.params;
  return ask(args, ({ caller }) => caller.billing.getInvoice({ invoiceId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  return attempt(args, async ({ caller }) => {
    const { invoiceId } = await caller.billing.reverseInvoice({
      ...{ invoiceId: args.params.invoiceId, number: given('number'), issuedOn: text('issuedOn') },
      ...{ reason: text('reason'), fileBase64: await base64Of(form, 'fileBase64') },
    });
    return redirect(`/admin/money/invoices/${invoiceId}`);
  });
}

/** One invoice at headquarters, and its reversal. */
export default function Invoice({ loaderData: row }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalMoney');
  const name = useName();
  const { role } = useSelf();
  const here = `/admin/money/invoices/${row.id}`;
  const isOwn = row.kind === 'own';
  const fields: FormField[] = [
    ...(isOwn ? [] : [{ name: 'number', label: t('invoice.redNumber') }]),
    { name: 'issuedOn', kind: 'date', label: t('invoice.issuedOn') },
    { name: 'reason', label: t('invoice.reason') },
  ];
  return (
    <>
      <PageHead
        title={`${t('invoice.title')} ${row.number}`}
        steps={[{ label: t('sections.invoices'), to: '/admin/money/invoices' }, { label: row.number }]}
        note={[
          name(row.clientName, row.clientNameEn),
          t(`invoice.states.${row.state}`),
          row.reversesNumber ? t('invoice.reversesNo', { no: row.reversesNumber }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {isOwn ? (
              <FileButton href={`${here}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
                {t('statement.print')}
              </FileButton>
            ) : null}
            {row.reversesId ? (
              <LinkButton kind="plain" to={`/admin/money/invoices/${row.reversesId}`}>
                {t('invoice.original')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-4">
        <InvoiceBody row={row} statements="/admin/money/statements" />
        {can(role, 'invoice.issue') && row.state !== 'reversed' && row.state !== 'reversal' ? (
          <Card title={t('invoice.reverse')}>
            <p className="quiet">{t('invoice.reverseLead')}</p>
            <EntryForm
              back="/admin/money/invoices"
              submit={t('invoice.reverse')}
              hasFile={!isOwn}
              fields={fields}
            >
              {isOwn ? null : <PaperInput name="fileBase64" label={t('invoice.file')} />}
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
