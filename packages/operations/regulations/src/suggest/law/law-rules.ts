import type { Way } from '../grammar/way.ts';

/** What the law forbids; the words of each (i18n context `suggest`, `law.<key>`) name rule and lawful alternative. */
export interface LawRule {
  readonly key: LawKey;
  /** Law and article, as the citation is written in Chinese rule documents. */
  readonly citation: string;
  readonly ways: readonly (string | Way)[];
}

export const lawKeys = [
  'wage-fine',
  'outsider-fine',
  'staff-deposit',
  'id-held',
  'search',
  'detention',
  'property-seized',
  'debt-collection',
  'violence',
  'stop-and-check',
  'police-gear',
  'armed-escort',
  'uncertified',
  'footage-tampered',
  'data-spread',
  'face-only',
  'shift-24h',
  'no-rest-day',
  'overtime-over-cap',
  'protected-staff',
  'contract-delayed',
  'no-insurance',
  'call-forbidden',
  'exit-locked',
] as const;
export type LawKey = (typeof lawKeys)[number];

const guarding = '保安服务管理条例';

export const lawRules: readonly LawRule[] = [
  {
    key: 'wage-fine',
    citation: '工资支付暂行规定 第16条；行政处罚法 第17条',
    ways: [
      { says: 'fineWord wages', unless: 'dueCompensation officials deposit', within: 40 },
      {
        says: 'fineWord dutyFault',
        unless: 'dueCompensation officials deposit',
        unlessSaid: 'resident officials',
        within: 60,
      },
      {
        says: 'fineWord staffWord',
        unless: 'dueCompensation officials deposit',
        unlessSaid: 'resident officials',
        within: 60,
      },
      { says: 'staffAnswerable fineWord', unless: 'dueCompensation officials', within: 30, sameClause: true },
      {
        says: 'fineWord #money',
        unless: 'dueCompensation price',
        unlessSaid: 'resident officials leaseWord',
        within: 30,
      },
    ],
  },
  {
    key: 'outsider-fine',
    citation: '行政处罚法 第17条',
    ways: [
      { says: 'resident fineWord', unless: 'officials dueCompensation', unlessSaid: 'officials', within: 60 },
    ],
  },
  {
    key: 'staff-deposit',
    citation: '劳动合同法 第9条',
    ways: [{ says: 'deposit depositTaken onHiring', unless: 'leaseWord', within: 60 }],
  },
  {
    key: 'id-held',
    citation: `${guarding} 第30条；劳动合同法 第9条`,
    ways: [{ says: 'idPaper holdPaper', unless: 'paperCopy officials', within: 36 }],
  },
  {
    key: 'search',
    citation: `${guarding} 第30条`,
    ways: [{ says: 'searchAct searchedThing', unless: 'consent officials', within: 40 }],
  },
  {
    key: 'detention',
    citation: `${guarding} 第30条`,
    ways: [
      { says: 'detainAct suspectWord', unless: 'officials', within: 50, unlessSaid: 'until110 holdLicence' },
    ],
  },
  {
    key: 'property-seized',
    citation: `${guarding} 第30条`,
    ways: [{ says: 'seizeAct property', unless: 'officials idPaper pass footage', within: 40 }],
  },
  {
    key: 'debt-collection',
    citation: `${guarding} 第30条`,
    ways: [
      { says: 'debtAct debt', within: 40 },
      { says: 'duesAct ~dues guardNamed', within: 40 },
      'debtWhole',
    ],
  },
  {
    key: 'violence',
    citation: `${guarding} 第30条`,
    ways: [{ says: 'violenceAct suspectWord', unless: 'officials dial incidentNoun', within: 44 }],
  },
  {
    key: 'stop-and-check',
    citation: `${guarding} 第29条`,
    ways: [{ says: 'stopAct passerBy', unlessSaid: 'entryPlace officials fireCheckWord', within: 40 }],
  },
  {
    key: 'police-gear',
    citation: `${guarding} 第27、28条`,
    ways: [{ says: 'policeGear carry', unless: 'officials', within: 36 }],
  },
  {
    key: 'armed-escort',
    citation: `${guarding} 第8至12条`,
    ways: [{ says: 'escort ~armed ~escortLicenceWaived', unlessSaid: 'escortLicensed', within: 60 }],
  },
  {
    key: 'uncertified',
    citation: `${guarding} 第16条`,
    ways: [
      {
        says: '~noCert letWork',
        unless: 'observing officials fireOperatorCert',
        within: 44,
        sameClause: true,
      },
      { says: 'certLater ~certificateTerm', unless: 'observing fireOperatorCert', within: 40 },
    ],
  },
  {
    key: 'footage-tampered',
    citation: `${guarding} 第25条`,
    ways: [
      { says: 'footage editFootage badReason', unless: 'expiryDelete visitorData', within: 60 },
      { says: 'footage editFootage may', unless: 'expiryDelete visitorData', within: 50 },
    ],
  },
  {
    key: 'data-spread',
    citation: `${guarding} 第26条`,
    ways: [{ says: 'personalData spreadAct spreadWhere', unless: 'publicFacts officials', within: 60 }],
  },
  {
    key: 'face-only',
    citation: '人脸识别技术应用安全管理办法；最高人民法院人脸识别司法解释（2021）第10条',
    ways: [
      { says: 'face ~mustFace ~noOtherWay', within: 60 },
      { says: 'face ~mustFace gateWord|enter', unless: 'otherWay', within: 60 },
      { says: 'face ~noOtherWay', within: 50 },
      { says: '~mustFace -enter', within: 50 },
    ],
  },
  {
    key: 'shift-24h',
    citation: '劳动法 第36条',
    ways: [
      'longShift',
      {
        says: 'shiftHours #duration',
        amount: { min: 960, max: 4320 },
        unless: 'betweenShifts atMost monitorRoom restTimeOnly week keep roster #persons',
        within: 30,
      },
    ],
  },
  {
    key: 'no-rest-day',
    citation: '劳动法 第38条',
    ways: [
      { says: '~noRest staffWord|guard|workDaysInARow', unless: 'compensated', within: 50 },
      { says: 'workDaysInARow #duration', amount: { min: 11520 }, unless: 'atMost', within: 40 },
      { says: '~noRest', unless: 'compensated monitorRoom serviceHours' },
    ],
  },
  {
    key: 'overtime-over-cap',
    citation: '劳动法 第41条',
    ways: [
      { says: 'overtime minded #duration', amount: { min: 2161, max: 20000 }, unless: 'atMost', within: 50 },
      {
        says: 'overtime atLeast #duration',
        amount: { min: 2161, max: 20000 },
        unless: 'betweenShifts',
        within: 50,
      },
    ],
  },
  {
    key: 'protected-staff',
    citation: '劳动法 第61、63条',
    ways: [
      { says: 'protectedStaff nightWork equally', unless: 'equallyExempt', within: 60 },
      { says: 'protectedStaff -exemptFromNight', within: 60 },
    ],
  },
  {
    key: 'contract-delayed',
    citation: '劳动合同法 第10条',
    ways: [{ says: 'labourContract ~conclude delayedContract', unless: 'renewal', within: 60 }],
  },
  {
    key: 'no-insurance',
    citation: `${guarding} 第18、20条`,
    ways: [
      { says: '-socialInsurance ~insure', within: 40, unless: 'uninsuredForbidden' },
      { says: '-insure ~socialInsurance', within: 40 },
      { says: 'insuranceDenied ~socialInsurance', within: 50 },
    ],
  },
  {
    key: 'call-forbidden',
    citation: `${guarding} 第29条；消防法 第44条`,
    ways: [
      { says: '-callServices ~callHeld', unlessSaid: 'falseAlarm', within: 60 },
      { says: 'callHeld callServices', unlessSaid: 'falseAlarm', within: 60, unless: 'atOnce' },
    ],
  },
  {
    key: 'exit-locked',
    citation: '消防法 第28条',
    ways: [{ says: 'exitWord lockAct', unless: 'openable clear', within: 40 }],
  },
];

export const lawLinkingWords = {
  shiftHours: {
    zh: '每班 一班 单班 连续工作 连续值班 连续上岗 连续执勤 班次 当班时间 每岗次 一个班 连续站岗',
    en: 'shift|shifts|duty period|continuously|work for|on duty for|tour of duty',
  },
  administrativeFine: { zh: '行政处罚 治安处罚 违反处罚', whole: true },
  wages: { zh: '工资 薪资 薪水 工钱 薪金', en: 'wage*|salary|pay' },
  staffAnswerable: {
    zh: '对当班 当班门卫 值班员 责任人 当班人员 当班队员 直接责任 班长 队员 当班保安',
    en: 'guard on duty|duty guard|officer on duty|guard concerned',
  },
  guardingUnit: {
    zh: '保安队 保安部 保安公司 保安服务公司 门卫室 保安服务 保安部门 安保部 保安室 保安亭',
    en: 'guard house|security company|guard hut|guard post',
    whole: true,
  },
  until110: { zh: '无权', en: 'no power to' },
  incidentNoun: { zh: '遇到殴打 发生殴打 制止殴打', en: 'in the event of' },
  serviceHours: { zh: '服务热线 服务台 营业', en: 'helpline' },
  equallyExempt: {
    zh: '不得安排 不安排 免排',
    en: 'not be assigned|not be rostered|not assigned|exempt from',
  },
  exemptFromNight: { zh: '照顾 免排', en: 'exempt from|excused' },
  renewal: { zh: '续签 续订', en: 'renew*' },
  uninsuredForbidden: { zh: '不得安排未参保', en: 'uninsured' },
  falseAlarm: { zh: '谎报 假报 虚假报警 误报 骚扰', en: 'false alarm*|hoax*' },
  atOnce: { zh: '立即 第一时间 同时 先拨打 先报警', en: 'at once|immediately|first call|straight away' },
} as const;
