import { can } from '@zhiqin/access/rules';
import { phrasePlaces, placeKey } from '@zhiqin/duty/rules';
import { textFor } from '@zhiqin/i18n';
import { Card, DataTable, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/phrases';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const phrases = await portal.caller.sites.listPhrases({ siteId: id });
    return { rows: Object.entries(phrases).map(([place, words]) => ({ place, words })) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, lines } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.sites.setPhrases({ siteId: id, place: text('place'), phrases: lines('phrases') });
    return redirect(`/admin/sites/${args.params.code}/devices/phrases`);
  });
}

/** 常用语: what this site's phones offer beside a field; a field without any has the house's. */
export default function Phrases({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalSite', 'duty']);
  const { role } = useSelf();
  const [search] = useSearchParams();
  const chosen = search.get('place') ?? placeKey(...phrasePlaces[0]);
  const fieldName = (field: string) =>
    textFor(i18n, 'portalSite', `duty.fields.${field}`, {
      defaultValue: textFor(i18n, 'duty', `fields.${field}`, { defaultValue: field }),
    });
  const nameOf = (place: string) => {
    const [kind = '', field = ''] = place.split('/');
    return `${textFor(i18n, 'portalSite', `duty.kinds.${kind}`)} · ${fieldName(field)}`;
  };
  const mayChange = can(role, 'site.update');
  return (
    <div className="grid gap-4">
      <p className="prose">{t('phrases.lead')}</p>
      <DataTable
        caption={t('devices.phrases')}
        rows={rows}
        keyOf={(row) => row.place}
        empty={<EmptyState title={t('phrases.none')} example={t('phrases.example')} />}
        columns={[
          { key: 'place', head: t('phrases.place'), cell: (row) => nameOf(row.place) },
          { key: 'words', head: t('devices.phrases'), cell: (row) => row.words.join(' / ') },
          ...(mayChange
            ? [
                {
                  key: 'change',
                  head: t('phrases.change'),
                  cell: (row: (typeof rows)[number]) => (
                    <LinkButton kind="quiet" to={`?place=${encodeURIComponent(row.place)}`}>
                      {t('phrases.change')}
                    </LinkButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange ? (
        <Card title={t('phrases.save')}>
          <EntryForm
            key={`${chosen} ${rows.map((row) => row.words.length).join()}`}
            back={`/admin/sites/${params.code}/devices`}
            fields={[
              {
                name: 'place',
                kind: 'choice',
                label: t('phrases.place'),
                value: chosen,
                choices: phrasePlaces.map(([kind, field]) => {
                  const value = placeKey(kind, field);
                  return { value, label: nameOf(value) };
                }),
              },
              {
                name: 'phrases',
                kind: 'long',
                label: t('phrases.words'),
                help: t('phrases.wordsHelp'),
                value: rows.find((row) => row.place === chosen)?.words.join('\n') ?? '',
              },
            ]}
          />
        </Card>
      ) : null}
    </div>
  );
}
