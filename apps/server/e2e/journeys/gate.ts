import type { GuardWalk, Journey } from '../house/guard-walk.ts';
import { banned, hostLine, hostOfVisit, keyOfSite, longPassNo } from './lay-registers.ts';

/** What the first visitor of a walk was given: the card the form offers. */
const passes = new WeakMap<GuardWalk, string>();
const plate = '沪A12345';
const thisPass = (w: GuardWalk) =>
  w.page.getByText(new RegExp(`${w.say('gate.pass', { passNo: passes.get(w) })}$`));

/** Everything the site asks of a guest, a pass, and the host asked on the telephone. */
const guest = (name: string): Journey => ({
  name,
  limitSeconds: 15,
  async walk(w) {
    const { say } = w;
    await w.link(say('home.gate'));
    await w.form();
    await w.link(say('gate.in'));
    await w.form();
    await w.write(say('gate.name'), w.phone.language === 'en' ? 'Li Wei' : '周明');
    await w.button(say('gate.purposes.family'));
    await w.write(say('gate.host'), hostOfVisit.unit);
    await w.button(hostLine);
    await w.choose(say('gateDesk.find.answer'), w.code('hostAnswer', 'call'));
    await w.write(say('gate.contact'), '13712345678');
    await takeOfferedPass(w);
    await w.choose(say('gate.stay'), say('gate.stays.hour'));
    await w.tick(say('gate.noticeGiven'));
    await w.button(say('gate.units.private'));
    await w.button(say('gate.admit'));
    await w.saved('visit.admit');
  },
});

/** The number below the field for the pass, by one tap. */
async function takeOfferedPass(w: GuardWalk): Promise<void> {
  const label = w.say('gate.passNo');
  const field = w.page.getByLabel(label, { exact: true }).first();
  const offered = field.locator('xpath=ancestor::div[2]').getByRole('button').last();
  const number = (await offered.textContent()) ?? '';
  await w.hand.tap(offered);
  if (!passes.has(w)) passes.set(w, number);
}

/** What passes the gate and what lies in custody there. Each goes on from what the one before left. */
export const gateJourneys: readonly Journey[] = [
  guest('first visitor'),
  {
    name: 'visitor leaves, the pass does not come back',
    async walk(w) {
      await w.viaGate();
      const visitor = w.page.getByRole('listitem').filter({ has: thisPass(w) });
      await w.follow(visitor.getByRole('link', { name: w.say('gate.out') }));
      await w.form();
      await w.button(w.say('gate.returnedNo'));
      await w.saved('visit.leave');
    },
  },
  {
    name: 'pass comes back later',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.passes'));
      await w.form();
      const late = w.page.getByRole('listitem').filter({ has: thisPass(w) });
      await w.hand.tap(late.getByRole('button', { name: w.say('gateDesk.passDesk.returned') }));
      await w.saved('pass.return');
    },
  },
  {
    name: 'courier',
    limitSeconds: 8,
    async walk(w) {
      await w.viaGate(w.say('gate.courier'));
      await w.form();
      await w.button(w.say('gate.couriers.sf'));
      await w.saved('visit.admit');
    },
  },
  guest('visitor'),
  {
    name: 'courier leaves',
    async walk(w) {
      await w.viaGate();
      const courier = w.page.getByRole('listitem').filter({ hasText: w.say('gate.couriers.sf') });
      await w.follow(courier.getByRole('link', { name: w.say('gate.out') }).first());
      await w.form();
      await w.button(w.say('gate.out'));
      await w.saved('visit.leave');
    },
  },
  {
    name: 'refused',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.refuse'));
      await w.form();
      await w.choose(w.say('gateDesk.refusal.why'), w.code('refusal', 'not-confirmed'));
      await w.button(w.say('gateDesk.refusal.save'));
      await w.saved('visit.refuse');
    },
  },
  {
    name: 'banned plate, refused',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.vehicles'));
      await w.form();
      await w.link(w.say('gateDesk.vehicle.in'));
      await w.form();
      await w.write(w.say('gateDesk.vehicle.plate'), banned.plate);
      await w.link(w.say('gateDesk.ban.refuse'));
      await w.button(w.say('gateDesk.refusal.save'));
      await w.saved('visit.refuse');
    },
  },
  {
    name: 'fire engine',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.emergency'));
      await w.form();
      await w.button(w.code('emergency', 'fire'));
      await w.saved('visit.admit');
    },
  },
  {
    name: 'vehicle comes',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.vehicles'));
      await w.form();
      await w.link(w.say('gateDesk.vehicle.in'));
      await w.form();
      await w.write(w.say('gateDesk.vehicle.plate'), plate);
      await w.button(w.say('gateDesk.vehicle.purposes.delivery'));
      await w.button(w.say('gateDesk.vehicle.admit'));
      await w.saved('vehicle.in');
    },
  },
  {
    name: 'vehicle is told to move',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.vehicles'));
      const vehicle = w.page.getByRole('listitem').filter({ hasText: plate });
      await w.follow(vehicle.getByRole('link', { name: w.say('gateDesk.vehicle.notice') }));
      await w.form();
      await w.choose(w.say('gateDesk.vehicle.matter'), w.code('matter', 'fire-lane'));
      await w.choose(w.say('gateDesk.vehicle.action'), w.code('trafficAction', 'moved-away'));
      await w.button(w.say('gateDesk.vehicle.saveNotice'));
      await w.saved('vehicle.notice');
    },
  },
  {
    name: 'vehicle goes',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.vehicles'), w.say('gateDesk.vehicle.out'));
      await w.form();
      await w.button(w.say('gateDesk.vehicle.leave'));
      await w.saved('vehicle.out');
    },
  },
  {
    name: 'goods slip',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.goods'));
      await w.form();
      await w.link(w.say('gateDesk.goodsDesk.slip'));
      await w.form();
      await w.write(w.say('gateDesk.goodsDesk.slipNo'), '81');
      await w.write(w.say('gateDesk.goodsDesk.name'), 'TV');
      await w.tick(w.say('gateDesk.goodsDesk.consent'));
      await w.tick(w.say('gateDesk.goodsDesk.returnable'));
      await w.button(w.say('gateDesk.goodsDesk.saveSlip'));
      await w.saved('goods.slip');
    },
  },
  {
    name: 'goods leave by their slip',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.goods'), w.say('gateDesk.goodsDesk.check'));
      await w.form();
      await w.tick(w.say('gateDesk.goodsDesk.signed'));
      await w.button(w.say('gateDesk.goodsDesk.letOut'));
      await w.saved('goods.out');
    },
  },
  {
    name: 'goods come back',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.goods'), w.say('gateDesk.goodsDesk.backGo'));
      await w.form();
      await w.button(w.say('gateDesk.goodsDesk.backGo'));
      await w.saved('goods.back');
    },
  },
  {
    name: 'parcel comes',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.parcels'));
      await w.form();
      await w.link(w.say('gateDesk.parcelDesk.in'));
      await w.form();
      await w.write(w.say('gateDesk.parcelDesk.unit'), hostOfVisit.unit);
      await w.button(hostLine);
      await w.button(w.say('gateDesk.parcelDesk.save'));
      await w.saved('parcel.in');
    },
  },
  {
    name: 'parcel is handed out',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.parcels'), w.say('gateDesk.parcelDesk.give'));
      await w.form();
      await w.tick(w.say('gateDesk.parcelDesk.idChecked'));
      await w.button(w.code('taker', 'recipient'));
      await w.saved('parcel.out');
    },
  },
  {
    name: 'key is lent',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.keys'));
      await w.form();
      await w.link(w.say('gateDesk.keyDesk.lend'));
      await w.form();
      await w.button(`${keyOfSite.keyNo} · ${keyOfSite.opens}`);
      await w.choose(w.say('gateDesk.keyDesk.who'), w.code('holderKind', 'property'));
      await w.button(w.say('gateDesk.keyDesk.save'));
      await w.saved('key.out');
    },
  },
  {
    name: 'key comes back',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.keys'), w.say('gateDesk.keyDesk.saveBack'));
      await w.form();
      await w.button(w.say('gateDesk.keyDesk.saveBack'));
      await w.saved('key.return');
    },
  },
  {
    name: 'long-term pass',
    async walk(w) {
      await w.viaGate(w.say('gateDesk.passes'));
      await w.form();
      await w.write(w.say('gateDesk.passDesk.number'), longPassNo);
      await w.form('a pass of the register', w.main.getByText(w.say('gateDesk.passDesk.valid')));
      await w.button(w.say('gateDesk.passDesk.in'));
      await w.saved('pass.use');
    },
  },
];
