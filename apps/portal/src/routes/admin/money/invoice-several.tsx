import { Card, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { invoiceFields } from '../../../parts/invoice-fields.ts';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { PaperInput } from '../../../parts/paper-input.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/invoice-several';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('client');
  return ask(args, async ({ caller }) => {
    const open = (await caller.billing.listStatements({})).filter((one) => one.state === 'accepted');
    const clients = [...Map.groupBy(open, (one) => one.clientId)].map(([id, own]) => ({
      ...{ id, count: own.length },
      ...{ name: own[0]?.clientName ?? '', nameEn: own[0]?.clientNameEn ?? null },
    }));
    const client = clients.find((one) => one.id === asked) ?? clients[0] ?? null;
    return { client, clients, statements: open.filter((one) => one.clientId === client?.id) };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, all, fen } = valuesOf(form);
  const statementIds = all('statementIds');
  return attempt(args, async ({ caller: { billing } }) => {
    const { invoiceId } =
      text('wish') === 'issue'
        ? await billing.issueInvoice({ statementIds })
        : await billing.captureInvoice({
            ...{ statementIds, number: text('number'), issuedOn: text('issuedOn') },
            ...{ kind: text('kind') as 'special', grossFen: fen('grossFen') ?? Number.NaN },
            fileBase64: await base64Of(form, 'fileBase64'),
          });
    return redirect(`/admin/money/invoices/${invoiceId}`);
  });
}

/** One invoice for several statements of a client: all it has agreed to and nobody has invoiced, ticked. */
export default function InvoiceSeveral({
  loaderData: { client, clients, statements },
}: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const here = '/admin/money/invoices';
  const sum = statements.reduce((total, one) => total + one.grossFen, 0);
  const choice = {
    ...({ name: 'statementIds', kind: 'several', label: t('invoice.lines') } as const),
    choices: statements.map((one) => ({
      value: one.statementId,
      label: `${name(one.siteName, one.siteNameEn)} ${one.month} · ${words.money(one.grossFen, one.currency)}`,
    })),
    value: statements.map((one) => one.statementId),
  };
  return (
    <>
      <PageHead
        title={t('invoice.several')}
        steps={[{ label: t('sections.invoices'), to: here }, { label: t('invoice.several') }]}
        note={t('invoice.severalLead')}
      />
      {client === null ? (
        <EmptyState title={t('invoice.severalNone')} example={t('invoice.noneText')} />
      ) : (
        <div className="grid gap-4">
          {clients.length > 1 ? (
            <nav className="flex flex-wrap gap-2" aria-label={t('client')}>
              {clients.map((one) => (
                <LinkButton
                  key={one.id}
                  kind={one.id === client.id ? 'plain' : 'quiet'}
                  to={`?client=${one.id}`}
                >
                  {`${name(one.name, one.nameEn)} (${one.count})`}
                </LinkButton>
              ))}
            </nav>
          ) : null}
          <Card
            key={client.id}
            title={`${name(client.name, client.nameEn)} · ${words.money(sum, statements[0]?.currency ?? 'CNY')}`}
          >
            <EntryForm
              back={here}
              submit={t('invoice.capture')}
              hasFile
              fields={[choice, ...invoiceFields(t)]}
            >
              <input type="hidden" name="wish" value="capture" />
              <PaperInput name="fileBase64" label={t('invoice.file')} />
            </EntryForm>
          </Card>
        </div>
      )}
    </>
  );
}
