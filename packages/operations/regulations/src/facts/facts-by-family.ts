import type { CertificateFacts } from './certificate-facts.ts';
import type {
  ComplaintFacts,
  ContractFacts,
  DutyPlanFacts,
  FilingFacts,
  LicenceFacts,
  NoticeFacts,
  PublicityFacts,
  SupervisionFacts,
  SurveyFacts,
  SystemsFacts,
  UnlawfulRequestFacts,
} from './client-facts.ts';
import type {
  FireAssetFacts,
  FireFileFacts,
  FirePatrolFacts,
  HotWorkFacts,
  PanelLogFacts,
} from './fire-facts.ts';
import type { FireLaneFacts } from './fire-lane-facts.ts';
import type { GateFacts } from './gate-facts.ts';
import type { CheckCallFacts, DutyLogFacts, HandoverFacts, SelfCheckFacts } from './handover-facts.ts';
import type { ContactFacts, IncidentFacts, IncidentFileFacts, PlanFacts } from './incident-facts.ts';
import type {
  CameraFilingFacts,
  CameraPlaceFacts,
  DeviceFacts,
  VideoAccessFacts,
  VideoFacts,
} from './monitoring-facts.ts';
import type {
  AgreementFacts,
  BanFacts,
  FaceGateFacts,
  GoodsSlipFacts,
  OutsiderFileFacts,
  PurgeFacts,
  VehicleFacts,
} from './outsider-facts.ts';
import type {
  FacilityFacts,
  PerimeterFacts,
  ScanIntegrityFacts,
  ScanTimingFacts,
  TicketFacts,
} from './patrol-detail-facts.ts';
import type { PatrolFacts } from './patrol-facts.ts';
import type {
  AcknowledgementFacts,
  AssessmentFacts,
  HiringFacts,
  HolidayPayFacts,
  InductionFacts,
  InsuranceFacts,
  LabourContractFacts,
  OperatorLicenceFacts,
  OverAgeFacts,
  ProtectionFacts,
  TrainingFacts,
  VettingFacts,
} from './personnel-facts.ts';
import type { PresenceFacts } from './presence-facts.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ControlRoomFacts, RestWeekFacts, RosterFacts, RosterPublicationFacts } from './roster-facts.ts';

/** What the judges are given, by family: `compliance` fills a family with one set-based query. */
export interface FactsByFamily {
  readonly presence: PresenceFacts;
  readonly patrol: PatrolFacts;
  readonly gate: GateFacts;
  readonly fireLane: FireLaneFacts;
  readonly certificate: CertificateFacts;
  readonly report: ReportFacts;
  readonly hiring: HiringFacts;
  readonly vetting: VettingFacts;
  readonly training: TrainingFacts;
  readonly operatorLicence: OperatorLicenceFacts;
  readonly labourContract: LabourContractFacts;
  readonly insurance: InsuranceFacts;
  readonly assessment: AssessmentFacts;
  readonly acknowledgement: AcknowledgementFacts;
  readonly induction: InductionFacts;
  readonly protection: ProtectionFacts;
  readonly holidayPay: HolidayPayFacts;
  readonly overAge: OverAgeFacts;
  readonly controlRoom: ControlRoomFacts;
  readonly roster: RosterFacts;
  readonly restWeek: RestWeekFacts;
  readonly rosterPublication: RosterPublicationFacts;
  readonly handover: HandoverFacts;
  readonly selfCheck: SelfCheckFacts;
  readonly checkCall: CheckCallFacts;
  readonly dutyLog: DutyLogFacts;
  readonly scanTiming: ScanTimingFacts;
  readonly ticket: TicketFacts;
  readonly perimeter: PerimeterFacts;
  readonly scanIntegrity: ScanIntegrityFacts;
  readonly facility: FacilityFacts;
  readonly agreement: AgreementFacts;
  readonly ban: BanFacts;
  readonly purge: PurgeFacts;
  readonly goodsSlip: GoodsSlipFacts;
  readonly vehicle: VehicleFacts;
  readonly outsiderFile: OutsiderFileFacts;
  readonly faceGate: FaceGateFacts;
  readonly video: VideoFacts;
  readonly videoAccess: VideoAccessFacts;
  readonly device: DeviceFacts;
  readonly cameraFiling: CameraFilingFacts;
  readonly cameraPlace: CameraPlaceFacts;
  readonly fireAsset: FireAssetFacts;
  readonly firePatrol: FirePatrolFacts;
  readonly fireFile: FireFileFacts;
  readonly panelLog: PanelLogFacts;
  readonly hotWork: HotWorkFacts;
  readonly incident: IncidentFacts;
  readonly incidentFile: IncidentFileFacts;
  readonly plan: PlanFacts;
  readonly contact: ContactFacts;
  readonly contract: ContractFacts;
  readonly filing: FilingFacts;
  readonly licence: LicenceFacts;
  readonly systems: SystemsFacts;
  readonly dutyPlan: DutyPlanFacts;
  readonly complaint: ComplaintFacts;
  readonly survey: SurveyFacts;
  readonly supervision: SupervisionFacts;
  readonly notice: NoticeFacts;
  readonly publicity: PublicityFacts;
  readonly unlawfulRequest: UnlawfulRequestFacts;
}
