import {
  Card,
  DataTable,
  EmptyState,
  Fact,
  Facts,
  FileButton,
  LinkButton,
  PageTitle,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../names.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/ledger';

export async function loader(args: Route.LoaderArgs) {
  const { ledger } = args.params;
  return ask(args, ({ caller }) => caller.ledger.publicLedger({ ledger }));
}

/** 账本公开页: the roots of a contractor's days, for whoever wants to keep them. */
export default function Ledger({ loaderData: found }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('publicLedger');
  const name = useName();
  const company = name(found.company, found.companyEn);
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section className="mx-auto grid max-w-4xl gap-4">
      <PageTitle title={t('ledger.title', { company })} />
      <h1>{t('ledger.title', { company })}</h1>
      <p className="prose">{t('ledger.lead')}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/p/verify">{t('ledger.verify')}</LinkButton>
        <FileButton href={`/p/ledger/${found.ledger}/roots.json`}>{t('ledger.save')}</FileButton>
      </div>
      {found.head ? (
        <Card title={t('ledger.head')}>
          <Facts>
            <Fact name={t('ledger.entries')}>{number.format(found.head.size)}</Fact>
            <Fact name={t('ledger.signedAt')}>
              <TimeText at={found.head.at} zone={found.zone} />
            </Fact>
            <Fact name={t('ledger.root')}>
              <span className="code break-all">{found.head.root}</span>
            </Fact>
            {found.keys.map((key) => (
              <Fact key={key.x} name={t('ledger.key')}>
                <span className="code break-all">
                  {key.x} {key.y}
                </span>
              </Fact>
            ))}
          </Facts>
        </Card>
      ) : null}
      {found.roots.length === 0 ? (
        <EmptyState title={t('ledger.none')} />
      ) : (
        <Card flush title={t('ledger.days')}>
          <DataTable
            caption={t('ledger.days')}
            rows={found.roots}
            keyOf={(root) => root.day}
            columns={[
              { key: 'day', head: t('ledger.day'), cell: (root) => root.day },
              {
                key: 'entries',
                head: t('ledger.entries'),
                align: 'end',
                cell: (root) => number.format(root.size),
              },
              {
                key: 'root',
                head: t('ledger.root'),
                cell: (root) => <span className="code break-all">{root.root}</span>,
              },
            ]}
          />
        </Card>
      )}
    </section>
  );
}
