import { actorOfOwner, addMember, createTenant, type MemberActor, systemActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { keepContractFile } from '@zhiqin/engagement';
import { addDays, dayOf } from '@zhiqin/kernel';
import { createClient, createContract, createSite } from '@zhiqin/sites';
import { doAt, toldAt } from '../telling/environment.ts';
import { clients, contractor, demoMembers, demoPassword } from '../world/contractor.ts';
import type { Fault } from '../world/faults.ts';
import { siteNoOf, sitePlanOf } from '../world/load-sites.ts';
import { adoptRegulation } from './adopt-regulation.ts';
import { contractPaper } from './contract-paper.ts';
import { enrolPostPhone } from './enrol-phone.ts';
import { getReady } from './get-ready.ts';
import { hireGuards } from './hire-guards.ts';
import { layRegisters } from './lay-registers.ts';
import { laySite } from './lay-site.ts';
import { layUpkeep, nameOperators } from './lay-upkeep.ts';
import { sitExams } from './sit-exams.ts';
import { checkAndActivate, showCompanyPapers, takeOnSite } from './take-on-site.ts';
import { setUpTraining, trainGuards } from './train-guards.ts';

export interface Founding {
  db: Database;
  seed: string;
  /** The office's day before the first shift. */
  foundedAt: Date;
  /** First day of duty. */
  firstDay: string;
  /** The story's last day, and what is planted in it: registers name days of both. */
  lastDay: string;
  faults: readonly Fault[];
  siteCodes: readonly string[];
}

/** The contractor with everything that must stand before the first shift begins, all of it through commands. */
export async function foundContractor(founding: Founding): Promise<{ tenantId: string }> {
  const { db, foundedAt, siteCodes } = founding;
  const { tenantId } = await createDemoTenant(founding);
  const owner = await actorOfOwner(db, tenantId);
  if (!owner) throw new Error('a new tenant has an owner');
  const office = <I, O>(use: Parameters<typeof doAt<I, O>>[3], input: unknown) =>
    doAt(db, foundedAt, owner, use, input);
  const plans = siteCodes.map(planOf).sort((a, b) => siteNoOf(a.code) - siteNoOf(b.code));
  const siteIds = new Map<string, string>();
  const clientIds = new Map<string, string>();
  const contractIds = new Map<string, string>();
  await showCompanyPapers(office, founding.firstDay);
  for (const client of clients) {
    const own = plans.filter((plan) => plan.clientCode === client.code);
    if (own.length === 0) continue;
    const { id: clientId } = await office(createClient, {
      code: client.code,
      name: client.name,
      nameEn: client.nameEn,
    });
    clientIds.set(client.code, clientId);
    for (const { code, name, nameEn, siteType, overlays, address } of own) {
      const site = {
        code,
        name,
        nameEn,
        siteType,
        overlays: [...overlays],
        region: '31',
        zone: contractor.zone,
        address,
        clientId,
      };
      siteIds.set(code, (await office(createSite, site)).id);
    }
    const { id: contractId } = await office(createContract, {
      clientId,
      contractNo: client.contractNo,
      title: client.contractTitle,
      startsOn: founding.firstDay,
      endsOn: addDays(founding.firstDay, 729),
      siteIds: own.map((plan) => siteIds.get(plan.code)),
      monthlyFeeFen: client.monthlyFeeFen,
    });
    contractIds.set(client.code, contractId);
    const paper = await contractPaper({
      contractNo: client.contractNo,
      title: client.contractTitle,
      clientName: client.name,
      startsOn: founding.firstDay,
      endsOn: addDays(founding.firstDay, 729),
    });
    await office(keepContractFile, { contractId, fileBase64: paper.toString('base64') });
    await checkAndActivate(office, contractId, dayOf(foundedAt, contractor.zone));
  }
  await addMembers(founding, owner, siteIds, clientIds);
  const { courseIds, examId } = await setUpTraining(office, founding.firstDay);
  for (const [siteNo, plan] of plans.entries()) {
    const siteId = siteIds.get(plan.code) as string;
    const posts = await laySite(office, siteId, plan);
    await layRegisters(office, siteId, posts, { ...founding, plan });
    await getReady(office, siteId, { ...founding, code: plan.code });
    await layUpkeep(office, siteId, dayOf(foundedAt, contractor.zone));
    await adoptRegulation(office, siteId, plan, posts, founding.firstDay);
    const watchers = await hireGuards({
      ...founding,
      tenantId,
      owner,
      siteId,
      plan,
      siteNo: siteNoOf(plan.code),
      hasFloating: siteNo === 0,
    });
    await nameOperators(office, siteId, dayOf(foundedAt, contractor.zone), watchers);
    await trainGuards(office, siteId, courseIds, founding.firstDay);
    await sitExams({ db, tenantId, office, foundedAt }, siteId, examId);
    for (const post of plan.posts) {
      const place = {
        siteId,
        postId: posts.get(post.code) as string,
        siteCode: plan.code,
        postCode: post.code,
      };
      await enrolPostPhone(db, foundedAt, systemActor(tenantId), {
        ...place,
        seed: founding.seed,
        label: `${post.name}手机`,
        isSpare: false,
      });
    }
    const contractId = contractIds.get(plan.clientCode);
    // Copies of a site are there for their number; how a site is taken on is told of the first ones.
    if (contractId && clients.some((client) => (client.siteCodes as readonly string[]).includes(plan.code)))
      await takeOnSite({ ...founding, tenantId }, office, {
        siteId,
        contractId,
        clientCode: plan.clientCode,
      });
  }
  return { tenantId };
}

function planOf(code: string) {
  const plan = sitePlanOf(code);
  if (!plan) throw new Error(`the story knows no site ${code}`);
  return plan;
}

function createDemoTenant({ db, foundedAt }: Founding) {
  const [first] = demoMembers;
  if (!first) throw new Error('the demo has an owner');
  return createTenant(
    { db, clock: toldAt(db, foundedAt).clock, requestId: 'story', isDemo: true },
    {
      companyName: contractor.name,
      companyNameEn: contractor.nameEn,
      operatorKind: contractor.operatorKind,
      licenceNo: contractor.licenceNo,
      licenceIssuer: contractor.licenceIssuer,
      province: contractor.province,
      zone: contractor.zone,
      ownerName: first.name,
      login: first.login,
      password: demoPassword,
      language: 'zh-CN',
    },
  );
}

async function addMembers(
  { db, foundedAt }: Founding,
  owner: MemberActor,
  siteIds: ReadonlyMap<string, string>,
  clientIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { role, login, name, siteCodes, clientCode } of demoMembers.slice(1)) {
    const sites = siteCodes?.map((code) => siteIds.get(code)).filter((id) => id !== undefined) ?? [];
    const client = clientCode ? clientIds.get(clientCode) : undefined;
    // A story of fewer sites leaves out who belongs to the others.
    if ((siteCodes && sites.length === 0) || (clientCode && !client)) continue;
    const member = {
      role,
      login,
      displayName: name,
      siteIds: sites,
      clientIds: client ? [client] : [],
      password: demoPassword,
    };
    await doAt(db, foundedAt, owner, addMember, member);
  }
}
