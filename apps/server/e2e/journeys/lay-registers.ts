import path from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { addDays, dayOf } from '@zhiqin/kernel';
import type { Contractor } from '../house/contractor.ts';
import { productState } from '../house/product-state.ts';

export const hostOfVisit = { building: '9', unit: '902', occupant: '赵敏' };
/** As the phone shows it. */
export const hostLine = `${hostOfVisit.building}-${hostOfVisit.unit} ${hostOfVisit.occupant}`;
export const keyOfSite = { keyNo: 'K-903', opens: '泳池机房' };
/** Whose plate alone is known to the phone, as a mark. */
export const banned = { name: '马闯', plate: '沪B66606' };
export const longPassNo = 'L-907';
export const fireGear = { assetNo: 'MH-907', kind: 'powder', place: '地库 B1 东区' } as const;
export const shortOrder = '今晚东门外道路施工，渣土车从西门进出；请逐车登记车牌，提醒慢行。'.repeat(6);

/** It goes with a picture, and these words say what is on it. */
export const shortOrderPhoto = {
  alt: '西门外三个锥桶一字排开',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

/** What a captain has put into the gate's registers before a shift: one thing of each that a form chooses from. */
export async function layRegisters({ office }: Contractor, siteId: string, day: string): Promise<void> {
  const { gateRegisters } = office;
  const phone = '13900000602';
  await gateRegisters.addDirectoryLine({ siteId, ...hostOfVisit, occupantKind: 'owner', phone });
  await gateRegisters.addKey({ siteId, ...keyOfSite, copies: 2 });
  const validFrom = addDays(day, -30);
  const validUntil = addDays(day, 30);
  await gateRegisters.addLongPass({
    siteId,
    passNo: longPassNo,
    kind: 'supplier',
    holder: '钱伟',
    validFrom,
    validUntil,
  });
  await gateRegisters.addBan({
    siteId,
    ...banned,
    isNoOccupier: true,
    reason: '冲卡撞坏道闸',
    untilDay: validUntil,
  });
}

/** The same for whoever watches: a piece of fire gear and a camera. */
export async function layWatch({ office: { equipment } }: Contractor, siteId: string): Promise<void> {
  await equipment.addFireAsset({ siteId, ...fireGear });
  await equipment.addCamera({ siteId, cameraNo: '912', place: '泳池入口', retentionDays: 30 });
}

/** From an hour ago for an hour more, at this post alone; written in Chinese only and as long as they get. */
export async function giveShortOrder(contractor: Contractor, siteId: string, postId: string): Promise<void> {
  const at = (hours: number) => new Date(contractor.clock.now().getTime() + hours * 3_600_000).toISOString();
  useFileStore(localFolder(path.join(productState().dataDir, 'files')));
  await contractor.office.adoption.issueShortOrder({
    siteId,
    text: shortOrder,
    photoBase64: shortOrderPhoto.base64,
    photoAlt: shortOrderPhoto.alt,
    startsAt: at(-1),
    endsAt: at(1),
    postIds: [postId],
  });
}

/** Two articles in force since today, one of them with a question of three choices and one of right or wrong. */
export async function publishQuestions({ office, clock }: Contractor, siteId: string): Promise<void> {
  const { adoption } = office;
  const { regulations } = await adoption.importRegulation({
    siteId,
    code: 'PHONE',
    fileName: '施工期间门岗规定.txt',
    language: 'zh-CN',
    document: {
      text: '施工期间门岗规定\n\n第一条 渣土车进出须逐车登记车牌号、施工单位和进出时间，未登记的不放行。\n第二条 遇有火情先拨打 119，再报告队长。\n',
    },
  });
  const versionId = regulations[0]?.versionId ?? '';
  const [first, second] = (await adoption.getRegulation({ versionId })).articles;
  await adoption.writeQuestions({
    versionId,
    articleId: first?.id ?? '',
    questions: [
      {
        text: '渣土车进门，要登记什么？',
        choices: [{ text: '只记车牌号' }, { text: '车牌号、施工单位和进出时间' }, { text: '不用登记' }],
        correctChoice: 1,
      },
      { text: '没有登记的车，可以先放行。', choices: [{ text: '对' }, { text: '错' }], correctChoice: 1 },
    ],
  });
  // Nothing is published without a control: this one is not judged from the phone's other entries.
  await adoption.bindArticle({
    versionId,
    articleId: second?.id ?? '',
    controlCode: 'P12',
    parameters: {},
    postIds: null,
  });
  const effectiveOn = dayOf(clock.now(), 'Asia/Shanghai');
  await adoption.publishRegulation({ versionId, effectiveOn, skipReason: '施工已经开始' });
}
