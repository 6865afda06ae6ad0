import { addDays } from '@zhiqin/kernel';
import { monthsAfter, retiresOn } from '@zhiqin/regulations';
import { guardCertificateKind, isValidOn } from '../certified-on.ts';
import { paperCoversUntil } from '../file/paper-covers-until.ts';
import { termsOn } from '../terms/employment-terms.ts';
import { prePostTopics } from '../training/training-topics.ts';
import { type EligibilityReason, reasonOf } from './eligibility-reason.ts';
import type { PaperFact, PersonFacts, PostNeeds } from './person-facts.ts';

/** Usual values of the controls; a site that binds a stricter one is judged by it in its monthly results. */
const minimumAge = 18;
const fireTrainingMonths = 12;
const licenceLevel = 4;
const contractWithinDays = 30;

/** How a file writes that somebody is a citizen. */
const citizen = /^(中国|中华人民共和国|中国籍|CN|CHN|China|Chinese)$/i;

type Judged = (facts: PersonFacts, day: string, needs: PostNeeds) => (EligibilityReason | null)[];

/**
 * Whether somebody may stand at a post on a day: every reason against it, those that refuse first; none = he may.
 * Pure. P05, P10 and P11 are duties of the office over a year or a month and keep nobody from a post.
 */
export function judgeEligibility(facts: PersonFacts, needs: PostNeeds, day: string): EligibilityReason[] {
  if (facts.leftOn !== null && facts.leftOn < day) return [left(facts.leftOn)];
  return judges
    .flatMap((judge) => judge(facts, day, needs))
    .filter((reason) => reason !== null)
    .sort((a, b) => Number(b.refuses) - Number(a.refuses));
}

/** The reason that refuses the assignment, if any: what publication names. */
export function refusal(reasons: readonly EligibilityReason[]): EligibilityReason | undefined {
  return reasons.find((reason) => reason.refuses);
}

const judges: readonly Judged[] = [
  certified,
  ofAge,
  schooled,
  aCitizen,
  healthy,
  vetted,
  trained,
  fireTrained,
  licensed,
  underContract,
  insured,
  pledged,
  inducted,
  withinAge,
  skilled,
];

function left(day: string): EligibilityReason {
  return {
    control: null,
    severity: 'B',
    code: 'left',
    sources: ['劳动合同法 第50条'],
    finding: 'against',
    day,
    detail: null,
    refuses: true,
  };
}

/** P01. The law asks for the paper itself: none on file refuses too. */
function certified(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  const own = facts.certificates.filter((one) => one.kind === guardCertificateKind);
  if (own.some((one) => isValidOn(one, day))) return [];
  if (own.length === 0) return [reasonOf('P01', 'certificate-none', { finding: 'missing' }, true)];
  const last = own.map((one) => one.revokedOn ?? one.expiresOn ?? one.issuedOn).sort();
  return [reasonOf('P01', 'certificate-lapsed', { day: last.at(-1) })];
}

function ofAge(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  if (facts.birthDate === null) return [reasonOf('P02', 'birth-unknown', { finding: 'missing' })];
  const ofAgeOn = monthsAfter(facts.birthDate, minimumAge * 12);
  return day < ofAgeOn ? [reasonOf('P02', 'too-young', { day: ofAgeOn })] : [];
}

function schooled(facts: PersonFacts): (EligibilityReason | null)[] {
  if (facts.education === null) return [reasonOf('P02', 'schooling-unknown', { finding: 'missing' })];
  return facts.education === 'primary' ? [reasonOf('P02', 'schooling-low')] : [];
}

function aCitizen(facts: PersonFacts): (EligibilityReason | null)[] {
  if (facts.nationality === null) return [reasonOf('P02', 'nationality-unknown', { finding: 'missing' })];
  // Written otherwise than the form offers: for the office to look at, not for a program to refuse.
  return citizen.test(facts.nationality.trim())
    ? []
    : [reasonOf('P02', 'not-a-citizen', { finding: 'missing' })];
}

function healthy(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  const last = latest(facts.papers, 'medical', day);
  if (!last) return [reasonOf('P02', 'medical-none', { finding: 'missing' })];
  if (last.outcome === 'failed') return [reasonOf('P02', 'medical-not-passed', { day: last.startsOn })];
  return isOver(last, day)
    ? [reasonOf('P02', 'medical-lapsed', { finding: 'missing', day: last.endsOn })]
    : [];
}

function vetted(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  const last = latest(facts.papers, 'vetting', day);
  if (!last) return [reasonOf('P03', 'vetting-none', { finding: 'missing' })];
  if (last.outcome === 'barred') return [reasonOf('P03', 'vetting-not-clear', { day: last.startsOn })];
  const dueOn = paperCoversUntil(last);
  return dueOn !== null && day > dueOn
    ? [reasonOf('P03', 'vetting-old', { finding: 'missing', day: dueOn })]
    : [];
}

/** P04: one pass by the site's own score is enough; having failed refuses, not yet examined warns. */
function trained(facts: PersonFacts, day: string, { passScore }: PostNeeds): (EligibilityReason | null)[] {
  return prePostTopics.map((topic) => {
    const own = facts.results.filter((one) => one.topic === topic && one.day <= day);
    if (own.some((one) => one.isPassed !== false && (one.score === null || one.score >= passScore)))
      return null;
    const last = own.at(-1);
    if (!last) return reasonOf('P04', 'training-none', { finding: 'missing', detail: topic });
    return reasonOf('P04', 'exam-failed', { day: last.day, detail: topic });
  });
}

function fireTrained(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  const last = facts.lastFireTrainingOn;
  const dueOn = last === null ? null : monthsAfter(last, fireTrainingMonths);
  return dueOn === null || day > dueOn
    ? [reasonOf('P06', 'fire-training-old', { finding: 'missing', day: dueOn })]
    : [];
}

/** P07, at a fire control room alone; the paper itself is asked for. A level nobody wrote down only warns. */
function licensed(facts: PersonFacts, day: string, needs: PostNeeds): (EligibilityReason | null)[] {
  if (needs.kind !== 'control_room') return [];
  const valid = facts.certificates.filter((one) => one.kind === 'fire_control' && isValidOn(one, day));
  if (valid.length === 0) return [reasonOf('P07', 'licence-none', { finding: 'missing' }, true)];
  const levels = valid.flatMap((one) => (one.level === null ? [] : [one.level]));
  if (levels.some((level) => level <= licenceLevel)) return [];
  if (levels.length < valid.length)
    return [reasonOf('P07', 'licence-level-unknown', { finding: 'missing', detail: String(licenceLevel) })];
  return [reasonOf('P07', 'licence-level', { detail: String(Math.min(...levels)) })];
}

function underContract(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  const dueOn = addDays(facts.joinedOn, contractWithinDays);
  if (facts.contractFrom === null)
    return day > dueOn ? [reasonOf('P08', 'contract-none', { finding: 'missing', day: dueOn })] : [];
  const endsOn = termsOn(facts.terms, day)?.contractEndsOn ?? null;
  return endsOn !== null && endsOn < day ? [reasonOf('P08', 'contract-ended', { day: endsOn })] : [];
}

function insured(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  return (['social', 'accident'] as const).map((kind) => {
    const own = facts.papers.filter((paper) => paper.kind === `insurance-${kind}` && paper.startsOn <= day);
    if (own.some((paper) => !isOver(paper, day))) return null;
    const lapsed = own
      .map((paper) => paper.endsOn)
      .sort()
      .at(-1);
    return reasonOf('P09', `insurance-${kind}`, { finding: 'missing', day: lapsed ?? null });
  });
}

function pledged(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  return latest(facts.papers, 'undertaking', day)
    ? []
    : [reasonOf('P12', 'undertaking-none', { finding: 'missing' })];
}

function inducted(facts: PersonFacts, day: string, needs: PostNeeds): (EligibilityReason | null)[] {
  const on = facts.inductedOn.get(needs.siteId);
  return on !== undefined && on <= day ? [] : [reasonOf('P13', 'induction-none', { finding: 'missing' })];
}

/** R11: past retirement age a labour contract has ended by law; what goes on is 劳务. */
function withinAge(facts: PersonFacts, day: string): (EligibilityReason | null)[] {
  if (facts.birthDate === null || facts.sex === null) return [];
  const reachedOn = retiresOn(facts.birthDate, facts.sex, facts.formerRetirementAge);
  if (day < reachedOn || termsOn(facts.terms, day)?.contractType === 'service') return [];
  return [reasonOf('R11', 'over-age', { day: reachedOn })];
}

function skilled(facts: PersonFacts, day: string, needs: PostNeeds): (EligibilityReason | null)[] {
  return (needs.skills ?? []).map((skill) => {
    const holds = facts.papers.some(
      (paper) =>
        paper.kind === 'skill' && paper.title === skill && paper.startsOn <= day && !isOver(paper, day),
    );
    if (holds) return null;
    return {
      control: null,
      severity: 'M',
      code: 'skill-none',
      sources: [],
      finding: 'missing',
      day: null,
      detail: skill,
      refuses: false,
    };
  });
}

/** The newest paper of a kind that had begun by a day. */
function latest(papers: readonly PaperFact[], kind: string, day: string): PaperFact | undefined {
  return papers
    .filter((paper) => paper.kind === kind && paper.startsOn <= day)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .at(-1);
}

const isOver = (paper: PaperFact, day: string): boolean => paper.endsOn !== null && paper.endsOn < day;
