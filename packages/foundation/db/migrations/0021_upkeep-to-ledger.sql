CREATE TABLE "checklist_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"title" text,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"is_must" boolean NOT NULL,
	"asks_signatures" boolean NOT NULL,
	"done_at" timestamp with time zone,
	"done_by_name" text,
	"note" text,
	"file_id" uuid,
	"our_signer" text,
	"our_signature_file_id" uuid,
	"our_signed_at" timestamp with time zone,
	"client_signer" text,
	"client_signature_file_id" uuid,
	"client_signed_at" timestamp with time zone,
	"waived_at" timestamp with time zone,
	"waived_by_name" text,
	"waive_reason" text,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "checklist_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "checklist_line_key" UNIQUE("tenant_id","engagement_id","phase","position")
);

ALTER TABLE "checklist_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "company_licence" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"licence_no" text NOT NULL,
	"issuer" text,
	"services" text[] NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"revoked_on" text,
	"file_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "company_licence_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "company_licence" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "contract_check" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"note" text,
	"evidence_file_id" uuid,
	"checker_name" text,
	"checked_by" uuid,
	"checked_on" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_check_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "contract_check" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "contract_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"step" text NOT NULL,
	"day" text NOT NULL,
	"file_id" uuid,
	"note" text,
	"taken_by" uuid,
	"taker_name" text,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "contract_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "duty_plan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"created_by_name" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"fixed_at" timestamp with time zone,
	"took_effect_at" timestamp with time zone,
	"told_answer_id" uuid,
	CONSTRAINT "duty_plan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "duty_plan_no_key" UNIQUE("tenant_id","site_id","version_no")
);

ALTER TABLE "duty_plan" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "duty_plan_adoption" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"content" jsonb NOT NULL,
	"effective_on" text NOT NULL,
	"approved_on" text,
	"approver_name" text,
	"skip_reason" text,
	"adopted_by_name" text,
	"adopted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duty_plan_adoption_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "duty_plan_adoption_key" UNIQUE("tenant_id","plan_id")
);

ALTER TABLE "duty_plan_adoption" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "duty_plan_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"remark" text,
	"answerer_name" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duty_plan_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "duty_plan_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "duty_plan_release" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"content" jsonb NOT NULL,
	"released_by_name" text,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duty_plan_release_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "duty_plan_release" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "engagement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"contract_id" uuid,
	"go_live_on" text NOT NULL,
	"started_by_name" text,
	"started_at" timestamp with time zone NOT NULL,
	"went_live_at" timestamp with time zone,
	"went_live_by_name" text,
	"exit_on" text,
	"exit_reason" text,
	"closed_at" timestamp with time zone,
	"closed_by_name" text,
	CONSTRAINT "engagement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "engagement" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "police_filing" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"authority" text,
	"service_from" text NOT NULL,
	"due_on" text NOT NULL,
	"filed_on" text,
	"receipt_no" text,
	"file_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "police_filing_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "police_filing" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "security_system" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"file_id" uuid,
	"in_force_from" text NOT NULL,
	"ended_on" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "security_system_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "security_system" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "temporary_duty" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"duty_no" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"changed_post_id" uuid,
	"changed_code" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"start_time" text,
	"end_time" text,
	"heads" integer NOT NULL,
	"orders" text,
	"is_public_event" boolean NOT NULL,
	"permit_no" text,
	"asked_by" text NOT NULL,
	"asker_name" text,
	"asked_at" timestamp with time zone NOT NULL,
	"priced_at" timestamp with time zone,
	"total_fen" bigint,
	"confirmed_at" timestamp with time zone,
	"confirmer_name" text,
	"confirmed_how" text,
	"remark" text,
	"told_state" text,
	"laid_out_at" timestamp with time zone,
	"post_id" uuid,
	"order_id" uuid,
	"needs_before" jsonb,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	CONSTRAINT "temporary_duty_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "temporary_duty_no_key" UNIQUE("tenant_id","site_id","duty_no")
);

ALTER TABLE "temporary_duty" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "temporary_duty_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"duty_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" text,
	"text" text NOT NULL,
	"basis" text NOT NULL,
	"heads" integer,
	"minutes" integer,
	"rate_fen" bigint,
	"amount_fen" bigint NOT NULL,
	"offered_at" timestamp with time zone,
	CONSTRAINT "temporary_duty_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "temporary_duty_line_key" UNIQUE("tenant_id","duty_id","position")
);

ALTER TABLE "temporary_duty_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "binder" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"region" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"parts_done" integer NOT NULL,
	"parts_all" integer NOT NULL,
	"part" text,
	"failure" text,
	"pdf_file_id" uuid,
	"annexes" jsonb NOT NULL,
	"pages" integer,
	"took_ms" integer,
	"asked_by" uuid,
	"asked_by_name" text,
	"asked_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	CONSTRAINT "binder_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "binder" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "inspection_finding" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"inspected_on" text NOT NULL,
	"authority" text NOT NULL,
	"inspector_name" text NOT NULL,
	"inspector_no" text,
	"found" text NOT NULL,
	"demands" text,
	"due_on" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"inspector_signed_at" timestamp with time zone,
	"captain_signed_at" timestamp with time zone,
	"captain_name" text,
	"captain_by" uuid,
	"signed_sha256" text,
	"settled_at" timestamp with time zone,
	"settled_note" text,
	CONSTRAINT "inspection_finding_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "inspection_finding" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "appraisal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"month" text NOT NULL,
	"items" jsonb NOT NULL,
	"bands" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	"scores" jsonb,
	"total_hundredths" integer,
	"deduction_basis_points" integer,
	"scored_at" timestamp with time zone,
	"scored_by" uuid,
	"scored_by_name" text,
	"answers" jsonb,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"answered_by_name" text,
	"client_signed_at" timestamp with time zone,
	"client_signed_by" uuid,
	"client_signed_name" text,
	"contractor_signed_at" timestamp with time zone,
	"contractor_signed_by" uuid,
	"contractor_signed_name" text,
	"agreed_at" timestamp with time zone,
	CONSTRAINT "appraisal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "appraisal_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "appraisal" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "appraisal_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"by_name" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "appraisal_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "appraisal_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "appraisal_template" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"items" jsonb NOT NULL,
	"bands" jsonb NOT NULL,
	"set_by" uuid,
	"set_by_name" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "appraisal_template_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "appraisal_template_key" UNIQUE("tenant_id","site_id","revision")
);

ALTER TABLE "appraisal_template" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "bulletin" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by_name" text,
	"until_day" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "bulletin_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "bulletin" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "committee_meeting" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid,
	"body" text NOT NULL,
	"held_on" text NOT NULL,
	"attendees" jsonb NOT NULL,
	"minutes" text NOT NULL,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_meeting_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "committee_meeting" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "feedback_poster" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"token" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "feedback_poster_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "feedback_poster" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "host_link" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"token" text NOT NULL,
	"until_day" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "host_link_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "host_link" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "meeting_point" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid,
	"meeting_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"done_at" timestamp with time zone,
	"done_note" text,
	CONSTRAINT "meeting_point_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "meeting_point" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "night_round" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"night" text NOT NULL,
	"manager_id" uuid NOT NULL,
	"manager_name" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"findings" text,
	"reported_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "night_round_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "night_round_key" UNIQUE("tenant_id","site_id","night","manager_id")
);

ALTER TABLE "night_round" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_question" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"line" text NOT NULL,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "report_question_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "report_question" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "survey" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid,
	"quarter" text NOT NULL,
	"token" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"answers" integer,
	"index" double precision,
	"follow_up" text,
	"follow_up_owner" text,
	"follow_up_due_on" text,
	CONSTRAINT "survey_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "survey_quarter_key" UNIQUE("tenant_id","site_id","quarter")
);

ALTER TABLE "survey" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "survey_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"membership_id" uuid,
	"scores" jsonb NOT NULL,
	"comment" text,
	"answered_at" timestamp with time zone NOT NULL,
	"client_id" uuid,
	CONSTRAINT "survey_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "survey_answer_member_key" UNIQUE("tenant_id","survey_id","membership_id")
);

ALTER TABLE "survey_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ticket" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"ticket_no" text,
	"tracking_no" text,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"contact_sealed" text,
	"photos" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"sent_by_name" text,
	"opened_at" timestamp with time zone,
	"matter" text,
	"owner_id" uuid,
	"owner_name" text,
	"reply_due_at" timestamp with time zone,
	"close_due_at" timestamp with time zone,
	"replied_at" timestamp with time zone,
	"reply" text,
	"closed_at" timestamp with time zone,
	"result" text,
	"is_upheld" boolean,
	"guard_ids" uuid[] NOT NULL,
	"order_id" uuid,
	"satisfied" text,
	"satisfied_at" timestamp with time zone,
	"contact_erased_at" timestamp with time zone,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	"reopened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ticket_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ticket_no_key" UNIQUE("tenant_id","site_id","ticket_no")
);

ALTER TABLE "ticket" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ticket_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"membership_id" uuid,
	"by_name" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "ticket_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "ticket_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "unlawful_request" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"requested_on" text NOT NULL,
	"requester" text NOT NULL,
	"request" text NOT NULL,
	"text" text NOT NULL,
	"refused_on" text,
	"refusal" text,
	"reported_on" text,
	"reported_to" text,
	"receipt_no" text,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unlawful_request_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "unlawful_request" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "violation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid,
	"happened_at" timestamp with time zone NOT NULL,
	"violation_kind" text NOT NULL,
	"person_kind" text NOT NULL,
	"person_sealed" text,
	"text" text NOT NULL,
	"recorded_by" uuid,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"ban_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "violation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "violation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "violation_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"violation_id" uuid NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"by_name" text,
	CONSTRAINT "violation_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "violation_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "visit_invitation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"host_link_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"visitor_sealed" text NOT NULL,
	"heads" integer NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "visit_invitation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "visit_invitation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "public_link" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "public_link_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "public_link" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ledger_head" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"root" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"signature" text NOT NULL,
	"key_id" uuid NOT NULL,
	"day" text,
	CONSTRAINT "ledger_head_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ledger_head_day_key" UNIQUE("tenant_id","day")
);

ALTER TABLE "ledger_head" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ledger_key" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_sealed" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_key_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "ledger_key" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ledger_leaf" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"no" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"commitment" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_leaf_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ledger_leaf_no_key" UNIQUE("tenant_id","no"),
	CONSTRAINT "ledger_leaf_commitment_key" UNIQUE("tenant_id","kind","subject_id","commitment")
);

ALTER TABLE "ledger_leaf" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ledger_mark" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"up_to" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_mark_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ledger_mark_kind_key" UNIQUE("tenant_id","kind")
);

ALTER TABLE "ledger_mark" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ledger_node" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"level" integer NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_node_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ledger_node_place_key" UNIQUE("tenant_id","level","position")
);

ALTER TABLE "ledger_node" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "notice_setting" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"client_id" uuid,
	"quiet_from" text,
	"quiet_until" text,
	"digest_at" text NOT NULL,
	"digested_at" timestamp with time zone,
	"choices" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_setting_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "notice_setting" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "outside_channel" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address_sealed" text NOT NULL,
	"address_hint" text NOT NULL,
	"secret_sealed" text,
	"notice_kinds" text[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "outside_channel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "outside_channel_kind_check" CHECK (kind in ('webhook', 'robot'))
);

ALTER TABLE "outside_channel" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "push_subscription" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"person_id" uuid,
	"client_id" uuid,
	"endpoint_hash" text NOT NULL,
	"subscription_sealed" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "push_subscription_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "push_subscription_key" UNIQUE("tenant_id","membership_id","endpoint_hash")
);

ALTER TABLE "push_subscription" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "asked_scenario" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by_name" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "asked_scenario_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "asked_scenario_key" UNIQUE("tenant_id","site_id","scenario","asked_at")
);

ALTER TABLE "asked_scenario" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "contact_check" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"entry_id" uuid,
	"person_id" uuid,
	"by_name" text,
	"outcome" text NOT NULL,
	CONSTRAINT "contact_check_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "contact_check" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "drill" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"emergency_plan_id" uuid,
	"window_from" text,
	"window_until" text,
	"place" text,
	"commander" text,
	"participants" text,
	"expected_heads" integer,
	"is_unannounced" boolean NOT NULL,
	"planned_by" uuid,
	"planned_by_name" text,
	"planned_at" timestamp with time zone NOT NULL,
	"called_off_at" timestamp with time zone,
	"called_off_reason" text,
	"released_facts" jsonb,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "drill_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "drill" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "drill_evaluation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"drill_id" uuid NOT NULL,
	"result" text NOT NULL,
	"items" jsonb NOT NULL,
	"summary" text NOT NULL,
	"problems" text,
	"evaluated_by" uuid,
	"evaluated_by_name" text,
	"evaluated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drill_evaluation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "drill_evaluation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "drill_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"drill_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"person_id" uuid,
	"by_name" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "drill_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "drill_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "drill_fix" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"drill_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by_name" text,
	"done_note" text,
	"check_due_on" text,
	"effect" text,
	"effect_note" text,
	"checked_at" timestamp with time zone,
	CONSTRAINT "drill_fix_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "drill_fix" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "emergency_plan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"version" integer NOT NULL,
	"content_sealed" text NOT NULL,
	"content_sha256" text NOT NULL,
	"drafted_by" uuid,
	"drafted_by_name" text,
	"drafted_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_by_name" text,
	"approved_at" timestamp with time zone,
	"in_force_from" text,
	"superseded_on" text,
	"review_on" text,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	"client_answer" text,
	"client_note" text,
	"client_answered_at" timestamp with time zone,
	"client_answered_name" text,
	CONSTRAINT "emergency_plan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "emergency_plan_version_key" UNIQUE("tenant_id","site_id","scenario","version")
);

ALTER TABLE "emergency_plan" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "fire_station" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"place" text NOT NULL,
	"crew_target" integer NOT NULL,
	"leader_id" uuid,
	"guard_ids" uuid[] NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "fire_station_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "fire_station" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "plan_review" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"emergency_plan_id" uuid NOT NULL,
	"reviewed_on" text NOT NULL,
	"finding" text NOT NULL,
	"note" text,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_review_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "plan_review" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "readiness_notice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"what" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"told_on" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"told" integer NOT NULL,
	CONSTRAINT "readiness_notice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "readiness_notice_key" UNIQUE("tenant_id","what","subject_id","told_on")
);

ALTER TABLE "readiness_notice" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "safety_education" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"held_on" text NOT NULL,
	"place" text,
	"audience" text NOT NULL,
	"reached" integer NOT NULL,
	"note" text,
	"file_ids" uuid[] NOT NULL,
	"recorded_by" uuid,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "safety_education_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "safety_education" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site_contact" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"contact_sealed" text NOT NULL,
	"is_at_post" boolean NOT NULL,
	"sort_order" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "site_contact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "site_contact" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "station_check" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"station_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"entry_id" uuid,
	"person_id" uuid,
	"by_name" text,
	"on_duty" integer NOT NULL,
	"lines" jsonb NOT NULL,
	CONSTRAINT "station_check_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "station_check" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "station_item" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"station_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"unit" text,
	"target" integer NOT NULL,
	"expires_on" text,
	"added_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "station_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "station_item" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "patrol_set_time" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"route_id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"at" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	CONSTRAINT "patrol_set_time_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "patrol_set_time" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "camera_look" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"camera_id" uuid NOT NULL,
	"looked_on" text NOT NULL,
	"has_sign" boolean NOT NULL,
	"is_forbidden_place" boolean NOT NULL,
	"note" text,
	"file_id" uuid,
	"by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "camera_look_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "camera_look" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_outage" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone,
	"cause" text NOT NULL,
	"remedy" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "device_outage_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "device_outage" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "fire_record" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"held_on" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"entry_id" uuid,
	"firm" text,
	"report_no" text,
	"failed_items" text[] NOT NULL,
	"is_signed" boolean NOT NULL,
	"file_id" uuid,
	"by_name" text,
	CONSTRAINT "fire_record_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "fire_record" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hazard_file" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"file_no" text NOT NULL,
	"source" text NOT NULL,
	"matter" text NOT NULL,
	"level" text NOT NULL,
	"checkpoint_id" uuid,
	"place" text NOT NULL,
	"place_key" text NOT NULL,
	"post_id" uuid NOT NULL,
	"found_by" uuid,
	"found_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"overdue_told_at" timestamp with time zone,
	"repeat_of" uuid,
	"repeats" integer NOT NULL,
	"assignee_kind" text,
	"assignee_name" text,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"handed_at" timestamp with time zone,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "hazard_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hazard_file_no_key" UNIQUE("tenant_id","site_id","file_no")
);

ALTER TABLE "hazard_file" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hazard_letter" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"hazard_id" uuid NOT NULL,
	"letter_no" text NOT NULL,
	"what" text NOT NULL,
	"ask" text NOT NULL,
	"answer_by" text NOT NULL,
	"is_urgent" boolean NOT NULL,
	"written_by" uuid,
	"written_by_name" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "hazard_letter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hazard_letter_key" UNIQUE("tenant_id","hazard_id","letter_no")
);

ALTER TABLE "hazard_letter" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hot_work_permit" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"permit_no" text NOT NULL,
	"place" text NOT NULL,
	"work" text NOT NULL,
	"firm" text,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"watcher" text,
	"welder" text,
	"welder_certificate_no" text,
	"welder_certificate_until" text,
	"approved_by_name" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"file_id" uuid,
	"ended_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "hot_work_permit_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hot_work_permit_no_key" UNIQUE("tenant_id","site_id","permit_no")
);

ALTER TABLE "hot_work_permit" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hot_work_seen" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"permit_id" uuid,
	"has_permit" boolean NOT NULL,
	"has_watcher" boolean NOT NULL,
	"has_certificate" boolean NOT NULL,
	CONSTRAINT "hot_work_seen_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "hot_work_seen" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "installation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"installation_no" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"maker" text,
	"made_on" text,
	"scrap_on" text,
	"label_code" text NOT NULL,
	"knows_faces" boolean NOT NULL,
	"other_ways" text[],
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "installation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "installation_no_key" UNIQUE("tenant_id","site_id","installation_no"),
	CONSTRAINT "installation_label_key" UNIQUE("tenant_id","label_code")
);

ALTER TABLE "installation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "maintenance_done" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"done_on" text NOT NULL,
	"note" text NOT NULL,
	"file_id" uuid,
	"by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "maintenance_done_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "maintenance_done" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "maintenance_plan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid,
	"what" text NOT NULL,
	"every_months" integer NOT NULL,
	"by_whom" text NOT NULL,
	"contract_no" text,
	"next_due_on" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "maintenance_plan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "maintenance_plan" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "rectification_item" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"measure" text,
	"proof_file_id" uuid,
	"done_on" text,
	"done_at" timestamp with time zone,
	CONSTRAINT "rectification_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "rectification_item" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "rectification_notice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"notice_no" text NOT NULL,
	"authority" text NOT NULL,
	"authority_name" text NOT NULL,
	"issued_on" text NOT NULL,
	"due_on" text NOT NULL,
	"file_id" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"replied_at" timestamp with time zone,
	"reply_text" text,
	"closed_on" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "rectification_notice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "rectification_notice_no_key" UNIQUE("tenant_id","site_id","notice_no")
);

ALTER TABLE "rectification_notice" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "upkeep_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"membership_id" uuid,
	"person_id" uuid,
	"by_name" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "upkeep_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "upkeep_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "topic_result" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"day" text NOT NULL,
	"topic" text NOT NULL,
	"is_passed" integer,
	"score" integer,
	"source_id" uuid NOT NULL,
	CONSTRAINT "topic_result_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "topic_result_key" UNIQUE("tenant_id","guard_id","source_id","topic")
);

ALTER TABLE "topic_result" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message" DROP CONSTRAINT "message_status_check";
ALTER TABLE "inbox_item" ADD COLUMN "kind" text DEFAULT 'office' NOT NULL;
ALTER TABLE "message" ADD COLUMN "kind" text;
ALTER TABLE "message" ADD COLUMN "notice_id" uuid;
ALTER TABLE "message" ADD COLUMN "membership_id" uuid;
ALTER TABLE "message" ADD COLUMN "target_id" uuid;
ALTER TABLE "message" ADD COLUMN "path" text;
ALTER TABLE "message" ADD COLUMN "due_at" timestamp with time zone;
ALTER TABLE "incident" ADD COLUMN "hold_id" uuid;
ALTER TABLE "incident" ADD COLUMN "archived_at" timestamp with time zone;
ALTER TABLE "incident" ADD COLUMN "archived_by" uuid;
ALTER TABLE "incident" ADD COLUMN "keep_until" text;
ALTER TABLE "leave_request" ADD COLUMN "part" text;
ALTER TABLE "post_demand" ADD COLUMN "skill_heads" integer;
ALTER TABLE "camera" ADD COLUMN "label_code" text;
ALTER TABLE "contract" ADD COLUMN "state" text;
ALTER TABLE "contract" ADD COLUMN "services" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "contract" ADD COLUMN "activated_on" text;
ALTER TABLE "contract" ADD COLUMN "ended_on" text;
ALTER TABLE "contract" ADD COLUMN "file_id" uuid;
ALTER TABLE "employment_terms" ADD COLUMN "sick_pay_percent" integer;
ALTER TABLE "checklist_line" ADD CONSTRAINT "checklist_line_tenant_id_engagement_id_engagement_tenant_id_id_fk" FOREIGN KEY ("tenant_id","engagement_id") REFERENCES "public"."engagement"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_check" ADD CONSTRAINT "contract_check_tenant_id_contract_id_contract_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contract_id") REFERENCES "public"."contract"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract_step" ADD CONSTRAINT "contract_step_tenant_id_contract_id_contract_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contract_id") REFERENCES "public"."contract"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_plan" ADD CONSTRAINT "duty_plan_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_plan_adoption" ADD CONSTRAINT "duty_plan_adoption_tenant_id_plan_id_duty_plan_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."duty_plan"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_plan_answer" ADD CONSTRAINT "duty_plan_answer_tenant_id_release_id_duty_plan_release_tenant_id_id_fk" FOREIGN KEY ("tenant_id","release_id") REFERENCES "public"."duty_plan_release"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_plan_release" ADD CONSTRAINT "duty_plan_release_tenant_id_plan_id_duty_plan_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."duty_plan"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_plan_release" ADD CONSTRAINT "duty_plan_release_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_tenant_id_contract_id_contract_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contract_id") REFERENCES "public"."contract"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "police_filing" ADD CONSTRAINT "police_filing_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "security_system" ADD CONSTRAINT "security_system_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "temporary_duty" ADD CONSTRAINT "temporary_duty_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "temporary_duty" ADD CONSTRAINT "temporary_duty_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "temporary_duty" ADD CONSTRAINT "temporary_duty_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "temporary_duty_line" ADD CONSTRAINT "temporary_duty_line_tenant_id_duty_id_temporary_duty_tenant_id_id_fk" FOREIGN KEY ("tenant_id","duty_id") REFERENCES "public"."temporary_duty"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "binder" ADD CONSTRAINT "binder_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "inspection_finding" ADD CONSTRAINT "inspection_finding_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "appraisal_step" ADD CONSTRAINT "appraisal_step_tenant_id_appraisal_id_appraisal_tenant_id_id_fk" FOREIGN KEY ("tenant_id","appraisal_id") REFERENCES "public"."appraisal"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "appraisal_template" ADD CONSTRAINT "appraisal_template_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_meeting" ADD CONSTRAINT "committee_meeting_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_meeting" ADD CONSTRAINT "committee_meeting_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "feedback_poster" ADD CONSTRAINT "feedback_poster_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "host_link" ADD CONSTRAINT "host_link_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_tenant_id_meeting_id_committee_meeting_tenant_id_id_fk" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."committee_meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "night_round" ADD CONSTRAINT "night_round_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_question" ADD CONSTRAINT "report_question_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_question" ADD CONSTRAINT "report_question_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "survey" ADD CONSTRAINT "survey_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "survey" ADD CONSTRAINT "survey_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_tenant_id_survey_id_survey_tenant_id_id_fk" FOREIGN KEY ("tenant_id","survey_id") REFERENCES "public"."survey"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_tenant_id_ticket_id_ticket_tenant_id_id_fk" FOREIGN KEY ("tenant_id","ticket_id") REFERENCES "public"."ticket"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unlawful_request" ADD CONSTRAINT "unlawful_request_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "violation" ADD CONSTRAINT "violation_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "violation_step" ADD CONSTRAINT "violation_step_tenant_id_violation_id_violation_tenant_id_id_fk" FOREIGN KEY ("tenant_id","violation_id") REFERENCES "public"."violation"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "visit_invitation" ADD CONSTRAINT "visit_invitation_tenant_id_host_link_id_host_link_tenant_id_id_fk" FOREIGN KEY ("tenant_id","host_link_id") REFERENCES "public"."host_link"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "public_link" ADD CONSTRAINT "public_link_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "asked_scenario" ADD CONSTRAINT "asked_scenario_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contact_check" ADD CONSTRAINT "contact_check_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drill" ADD CONSTRAINT "drill_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drill" ADD CONSTRAINT "drill_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drill_evaluation" ADD CONSTRAINT "drill_evaluation_tenant_id_drill_id_drill_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drill_id") REFERENCES "public"."drill"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drill_event" ADD CONSTRAINT "drill_event_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drill_fix" ADD CONSTRAINT "drill_fix_tenant_id_drill_id_drill_tenant_id_id_fk" FOREIGN KEY ("tenant_id","drill_id") REFERENCES "public"."drill"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "emergency_plan" ADD CONSTRAINT "emergency_plan_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "emergency_plan" ADD CONSTRAINT "emergency_plan_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "fire_station" ADD CONSTRAINT "fire_station_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_review" ADD CONSTRAINT "plan_review_tenant_id_emergency_plan_id_emergency_plan_tenant_id_id_fk" FOREIGN KEY ("tenant_id","emergency_plan_id") REFERENCES "public"."emergency_plan"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "readiness_notice" ADD CONSTRAINT "readiness_notice_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "safety_education" ADD CONSTRAINT "safety_education_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "safety_education" ADD CONSTRAINT "safety_education_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_contact" ADD CONSTRAINT "site_contact_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "station_check" ADD CONSTRAINT "station_check_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "station_item" ADD CONSTRAINT "station_item_tenant_id_station_id_fire_station_tenant_id_id_fk" FOREIGN KEY ("tenant_id","station_id") REFERENCES "public"."fire_station"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_set_time" ADD CONSTRAINT "patrol_set_time_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_set_time" ADD CONSTRAINT "patrol_set_time_tenant_id_route_id_patrol_route_tenant_id_id_fk" FOREIGN KEY ("tenant_id","route_id") REFERENCES "public"."patrol_route"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_set_time" ADD CONSTRAINT "patrol_set_time_tenant_id_checkpoint_id_checkpoint_tenant_id_id_fk" FOREIGN KEY ("tenant_id","checkpoint_id") REFERENCES "public"."checkpoint"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "camera_look" ADD CONSTRAINT "camera_look_tenant_id_camera_id_camera_tenant_id_id_fk" FOREIGN KEY ("tenant_id","camera_id") REFERENCES "public"."camera"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_outage" ADD CONSTRAINT "device_outage_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "fire_record" ADD CONSTRAINT "fire_record_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_file" ADD CONSTRAINT "hazard_file_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_file" ADD CONSTRAINT "hazard_file_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_file" ADD CONSTRAINT "hazard_file_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_letter" ADD CONSTRAINT "hazard_letter_tenant_id_hazard_id_hazard_file_tenant_id_id_fk" FOREIGN KEY ("tenant_id","hazard_id") REFERENCES "public"."hazard_file"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_letter" ADD CONSTRAINT "hazard_letter_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hot_work_permit" ADD CONSTRAINT "hot_work_permit_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hot_work_seen" ADD CONSTRAINT "hot_work_seen_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "installation" ADD CONSTRAINT "installation_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "maintenance_done" ADD CONSTRAINT "maintenance_done_tenant_id_plan_id_maintenance_plan_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."maintenance_plan"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "maintenance_plan" ADD CONSTRAINT "maintenance_plan_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rectification_item" ADD CONSTRAINT "rectification_item_tenant_id_notice_id_rectification_notice_tenant_id_id_fk" FOREIGN KEY ("tenant_id","notice_id") REFERENCES "public"."rectification_notice"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rectification_notice" ADD CONSTRAINT "rectification_notice_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "upkeep_event" ADD CONSTRAINT "upkeep_event_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "topic_result" ADD CONSTRAINT "topic_result_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "contract_check_of" ON "contract_check" USING btree ("tenant_id","contract_id");
CREATE INDEX "contract_step_of" ON "contract_step" USING btree ("tenant_id","contract_id");
CREATE INDEX "engagement_site" ON "engagement" USING btree ("tenant_id","site_id");
CREATE INDEX "temporary_duty_days" ON "temporary_duty" USING btree ("tenant_id","site_id","starts_on");
CREATE INDEX "binder_asked" ON "binder" USING btree ("tenant_id","asked_at");
CREATE INDEX "inspection_finding_site" ON "inspection_finding" USING btree ("tenant_id","site_id","inspected_on");
CREATE INDEX "appraisal_step_of" ON "appraisal_step" USING btree ("tenant_id","appraisal_id","at");
CREATE INDEX "bulletin_site" ON "bulletin" USING btree ("tenant_id","site_id","published_at");
CREATE INDEX "committee_meeting_site" ON "committee_meeting" USING btree ("tenant_id","site_id","held_on");
CREATE INDEX "feedback_poster_site" ON "feedback_poster" USING btree ("tenant_id","site_id","made_at");
CREATE INDEX "host_link_site" ON "host_link" USING btree ("tenant_id","site_id","made_at");
CREATE INDEX "meeting_point_of" ON "meeting_point" USING btree ("tenant_id","meeting_id");
CREATE INDEX "report_question_of" ON "report_question" USING btree ("tenant_id","report_id","asked_at");
CREATE INDEX "survey_answer_of" ON "survey_answer" USING btree ("tenant_id","survey_id");
CREATE INDEX "ticket_received" ON "ticket" USING btree ("tenant_id","site_id","received_at");
CREATE INDEX "ticket_event_of" ON "ticket_event" USING btree ("tenant_id","ticket_id","at");
CREATE INDEX "unlawful_request_day" ON "unlawful_request" USING btree ("tenant_id","site_id","requested_on");
CREATE INDEX "violation_happened" ON "violation" USING btree ("tenant_id","site_id","happened_at");
CREATE INDEX "violation_step_of" ON "violation_step" USING btree ("tenant_id","violation_id","at");
CREATE INDEX "visit_invitation_days" ON "visit_invitation" USING btree ("tenant_id","site_id","until_day");
CREATE INDEX "public_link_token" ON "public_link" USING btree ("token_hash");
CREATE INDEX "public_link_subject" ON "public_link" USING btree ("tenant_id","subject_id");
CREATE INDEX "ledger_head_size_idx" ON "ledger_head" USING btree ("tenant_id","size");
CREATE INDEX "ledger_leaf_kind_idx" ON "ledger_leaf" USING btree ("tenant_id","kind","recorded_at");
CREATE INDEX "contact_check_of" ON "contact_check" USING btree ("tenant_id","site_id","contact_id","at");
CREATE INDEX "drill_of_site" ON "drill" USING btree ("tenant_id","site_id","window_from");
CREATE INDEX "drill_evaluation_of" ON "drill_evaluation" USING btree ("tenant_id","drill_id","evaluated_at");
CREATE INDEX "drill_event_of" ON "drill_event" USING btree ("tenant_id","site_id","drill_id","at");
CREATE INDEX "drill_fix_of" ON "drill_fix" USING btree ("tenant_id","drill_id");
CREATE INDEX "fire_station_of" ON "fire_station" USING btree ("tenant_id","site_id");
CREATE INDEX "plan_review_of" ON "plan_review" USING btree ("tenant_id","emergency_plan_id","reviewed_on");
CREATE INDEX "safety_education_of" ON "safety_education" USING btree ("tenant_id","site_id","held_on");
CREATE INDEX "site_contact_of" ON "site_contact" USING btree ("tenant_id","site_id");
CREATE INDEX "station_check_of" ON "station_check" USING btree ("tenant_id","site_id","station_id","at");
CREATE INDEX "station_item_of" ON "station_item" USING btree ("tenant_id","station_id");
CREATE INDEX "patrol_set_time_route" ON "patrol_set_time" USING btree ("tenant_id","site_id","route_id");
CREATE INDEX "camera_look_on" ON "camera_look" USING btree ("tenant_id","site_id","looked_on");
CREATE INDEX "device_outage_of" ON "device_outage" USING btree ("tenant_id","site_id","device_id","from_at");
CREATE INDEX "fire_record_held" ON "fire_record" USING btree ("tenant_id","site_id","kind","held_on");
CREATE INDEX "hazard_file_due" ON "hazard_file" USING btree ("tenant_id","site_id","due_at");
CREATE INDEX "hazard_file_place" ON "hazard_file" USING btree ("tenant_id","site_id","place_key","found_at");
CREATE INDEX "hot_work_permit_from" ON "hot_work_permit" USING btree ("tenant_id","site_id","from_at");
CREATE INDEX "hot_work_seen_at" ON "hot_work_seen" USING btree ("tenant_id","site_id","at");
CREATE INDEX "maintenance_done_of" ON "maintenance_done" USING btree ("tenant_id","plan_id");
CREATE INDEX "maintenance_plan_due" ON "maintenance_plan" USING btree ("tenant_id","site_id","next_due_on");
CREATE INDEX "rectification_item_of" ON "rectification_item" USING btree ("tenant_id","notice_id");
CREATE INDEX "rectification_notice_due" ON "rectification_notice" USING btree ("tenant_id","site_id","due_on");
CREATE INDEX "upkeep_event_of" ON "upkeep_event" USING btree ("tenant_id","subject_id","at");
CREATE INDEX "control_result_judged" ON "control_result" USING brin ("judged_at");
ALTER TABLE "message" ADD CONSTRAINT "message_status_check" CHECK (status in ('waiting', 'sent', 'failed', 'dead'));
CREATE POLICY "wall" ON "checklist_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "company_licence" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "contract_check" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "contract_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "duty_plan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "duty_plan_adoption" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "duty_plan_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "duty_plan_release" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "engagement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "police_filing" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "security_system" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "temporary_duty" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "temporary_duty_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and offered_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and offered_at is not null))));
CREATE POLICY "wall" ON "binder" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "inspection_finding" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "appraisal" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "appraisal_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "appraisal_template" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "bulletin" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "committee_meeting" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "feedback_poster" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "host_link" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "meeting_point" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "night_round" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "report_question" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "survey" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "survey_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "ticket" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "ticket_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "unlawful_request" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "violation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "violation_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "visit_invitation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "public_link" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "ledger_head" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "ledger_key" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "ledger_leaf" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "ledger_mark" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "ledger_node" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "notice_setting" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "outside_channel" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "push_subscription" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "asked_scenario" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "contact_check" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "drill" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "drill_evaluation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "drill_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "drill_fix" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "emergency_plan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "fire_station" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "plan_review" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "readiness_notice" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "safety_education" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "site_contact" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "station_check" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "station_item" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "patrol_set_time" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "camera_look" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "device_outage" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "fire_record" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "hazard_file" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "hazard_letter" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "hot_work_permit" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "hot_work_seen" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "installation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "maintenance_done" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "maintenance_plan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "rectification_item" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "rectification_notice" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "upkeep_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "topic_result" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "checklist_line" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "company_licence" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "contract_check" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "contract_step" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "duty_plan" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "duty_plan_adoption" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "duty_plan_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "duty_plan_release" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "engagement" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "police_filing" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "security_system" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "temporary_duty" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "temporary_duty_line" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "binder" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inspection_finding" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "appraisal" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "appraisal_step" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "appraisal_template" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "bulletin" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "committee_meeting" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "feedback_poster" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "host_link" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "meeting_point" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "night_round" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_question" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "survey" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "survey_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ticket" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "ticket_event" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "unlawful_request" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "violation" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "violation_step" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "visit_invitation" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "public_link" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "ledger_head" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ledger_key" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "ledger_leaf" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ledger_mark" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "ledger_node" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "notice_setting" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "outside_channel" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "asked_scenario" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "contact_check" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "drill" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "drill_evaluation" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "drill_event" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "drill_fix" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "emergency_plan" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "fire_station" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "plan_review" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "readiness_notice" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "safety_education" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "site_contact" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "station_check" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "station_item" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "patrol_set_time" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "camera_look" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "device_outage" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "fire_record" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "hazard_file" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "hazard_letter" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "hot_work_permit" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "hot_work_seen" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "installation" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "maintenance_done" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "maintenance_plan" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rectification_item" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rectification_notice" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "upkeep_event" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "topic_result" TO zhiqin_runtime;
INSERT INTO "topic_result" ("tenant_id", "id", "guard_id", "site_ids", "day", "topic", "is_passed", "score", "source_id")
SELECT e.tenant_id, gen_random_uuid(), e.guard_id, g.site_ids, e.closed_on, t.key, NULL,
  CASE WHEN (t.value ->> 'of')::int = 0 THEN 0 ELSE 100 * (t.value ->> 'points')::int / (t.value ->> 'of')::int END, e.id
FROM "exam_sitting" e JOIN "guard" g ON g.tenant_id = e.tenant_id AND g.id = e.guard_id
CROSS JOIN LATERAL jsonb_each(e.topic_scores) t
WHERE e.closed_on IS NOT NULL AND e.topic_scores IS NOT NULL;
INSERT INTO "topic_result" ("tenant_id", "id", "guard_id", "site_ids", "day", "topic", "is_passed", "score", "source_id")
SELECT a.tenant_id, gen_random_uuid(), a.guard_id, g.site_ids, a.day, c.topic, (a.result = 'passed')::int, a.score, a.session_id
FROM "training_attendance" a JOIN "guard" g ON g.tenant_id = a.tenant_id AND g.id = a.guard_id
JOIN "training_session" s ON s.tenant_id = a.tenant_id AND s.id = a.session_id
JOIN "course" c ON c.tenant_id = s.tenant_id AND c.id = s.course_id
WHERE a.result <> 'attended';
