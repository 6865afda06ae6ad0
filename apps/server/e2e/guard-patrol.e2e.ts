import { test } from './house/browsing.ts';
import { crewOf } from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';
import { leaderOfSite } from './journeys/crew-of-site.ts';
import { beginRound, endRound, visitPoint } from './journeys/patrol.ts';
import { hazardJourneys, hazardLookedAt } from './journeys/post-life.ts';
import { comeToPost, leavePost, movePhone, rotate } from './journeys/presence.ts';
import { shiftWithoutNetwork, siteCode } from './journeys/shift-without-network.ts';

for (const language of turnsOf('guard on patrol')) {
  test(`rounds, hazards and changes of post without network, counted in taps and seconds (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    test.setTimeout(600_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { posts, routes } = await contractor.office.sites.getSite({ siteId });
    const place = (code: string) => {
      const post = posts.find((one) => one.code === code);
      if (!post) throw new Error(`${siteCode} has no post ${code}`);
      return { id: post.id, name: language === 'en' ? (post.nameEn ?? post.name) : post.name };
    };
    const [patrol, control] = [place('P2'), place('C1')];
    const route = routes.find((one) => one.postId === patrol.id);
    const leader = await leaderOfSite(contractor, siteId);
    const crew = await crewOf(contractor, siteId, patrol.id);

    const opened = await openBrowser({ language, isPhone: true });
    const { context } = opened;
    const online = hazardJourneys.filter(({ name }) => name === 'hazard');
    await shiftWithoutNetwork(
      { contractor, opened, language },
      { name: 'patrol', postCode: 'P2', label: '车库机动机', online },
      async ({ walk, go }) => {
        await context.setOffline(true);
        await context.grantPermissions(['geolocation']);
        await context.setGeolocation({ latitude: 31.1, longitude: 121.4, accuracy: 9 });
        await go([
          comeToPost(crew.night, { isEmpty: false }),
          ...hazardJourneys,
          rotate(crew.evening, patrol.name, control.name),
          leavePost,
        ]);
        await test.step('the phone goes along, and back', async () => {
          await movePhone(walk, control.name);
          await movePhone(walk, patrol.name);
        });
        await go([
          comeToPost(leader, { isEmpty: true }),
          hazardLookedAt,
          beginRound((language === 'en' ? route?.nameEn : null) ?? route?.name ?? ''),
          visitPoint('B1', { isPlaced: true }),
          visitPoint('B2'),
          visitPoint('B4', { isFireLane: true }),
          endRound,
        ]);
      },
    );
  });
}
