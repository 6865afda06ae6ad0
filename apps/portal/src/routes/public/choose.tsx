import { PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, redirectDocument } from 'react-router';
import { homeOf } from '../../home-of.ts';
import { nameIn } from '../../names.ts';
import { portalContext } from '../../portal-context.ts';
import { attempt, ownPath, textsOf } from '../../problem.ts';
import type { Route } from './+types/choose';

export async function loader(args: Route.LoaderArgs) {
  const choices = await args.context.get(portalContext).caller.access.listChoices();
  if (choices.length === 0) return redirect('/sign-in');
  return { choices };
}

export async function action(args: Route.ActionArgs) {
  const { membershipId = '' } = await textsOf(args.request);
  const to = new URL(args.request.url).searchParams.get('to');
  return attempt(args, async (portal) => {
    const answer = await portal.caller.access.chooseMembership({ membershipId });
    portal.setSession(answer);
    return redirectDocument(ownPath(to, homeOf(answer.role)));
  });
}

export default function Choose({ loaderData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portal');
  return (
    <section className="sheet">
      <PageTitle title={t('choose.title')} />
      <h1 className="mb-4">{t('choose.title')}</h1>
      <Form method="post" className="grid gap-2">
        {loaderData.choices.map((choice) => (
          <button
            key={choice.membershipId}
            name="membershipId"
            value={choice.membershipId}
            type="submit"
            className="button justify-between"
            data-kind="plain"
          >
            <span>{nameIn(i18n.language, choice.tenantName, choice.tenantNameEn)}</span>
            <span className="quiet font-normal">{t(`roles.${choice.role}`)}</span>
          </button>
        ))}
      </Form>
    </section>
  );
}
