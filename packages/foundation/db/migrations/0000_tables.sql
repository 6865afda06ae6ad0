CREATE TABLE "control_result" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"binding_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"control_code" text NOT NULL,
	"control_version" integer NOT NULL,
	"subject_key" text NOT NULL,
	"post_id" uuid,
	"shift_id" uuid,
	"person_id" uuid,
	"day" text NOT NULL,
	"window_starts_at" timestamp with time zone NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL,
	"verdict" text NOT NULL,
	"measure" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"parameters" jsonb NOT NULL,
	"bounds" jsonb NOT NULL,
	"evidence" uuid[] NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "control_result_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "control_result_subject_key" UNIQUE("tenant_id","site_id","binding_id","subject_key")
);

ALTER TABLE "control_result" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "result_correction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"month" text NOT NULL,
	"from_verdict" text NOT NULL,
	"to_verdict" text NOT NULL,
	"measure" jsonb NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_correction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_correction_result_key" UNIQUE("tenant_id","result_id","to_verdict")
);

ALTER TABLE "result_correction" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "result_review" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"reviewed_by" uuid,
	"note" text,
	"reviewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_review_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_review_result_key" UNIQUE("tenant_id","result_id")
);

ALTER TABLE "result_review" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "result_waiver" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"waived_by" uuid,
	"waiver_name" text NOT NULL,
	"waived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_waiver_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_waiver_result_key" UNIQUE("tenant_id","result_id")
);

ALTER TABLE "result_waiver" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "prepared_report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"state" text NOT NULL,
	"data" jsonb,
	"data_sha256" text,
	"made_after_close" boolean NOT NULL,
	"files" jsonb NOT NULL,
	"failure" text,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	CONSTRAINT "prepared_report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "prepared_report_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "prepared_report" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_reading" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_reading_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_reading_member_key" UNIQUE("tenant_id","report_id","membership_id")
);

ALTER TABLE "report_reading" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_signature" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"data_sha256" text NOT NULL,
	"remark" text,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_signature_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_signature_report_key" UNIQUE("tenant_id","report_id")
);

ALTER TABLE "report_signature" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "service_report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"month" text NOT NULL,
	"revision" integer NOT NULL,
	"files" jsonb NOT NULL,
	"data_sha256" text NOT NULL,
	"data" jsonb NOT NULL,
	"score" double precision,
	"issued_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "service_report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "service_report_revision_key" UNIQUE("tenant_id","site_id","month","revision")
);

ALTER TABLE "service_report" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_login_key" UNIQUE("login")
);

ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "audit_entry" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_role" text NOT NULL,
	"account_id" uuid,
	"membership_id" uuid,
	"device_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_entry_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "deadline" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	CONSTRAINT "deadline_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "deadline_key" UNIQUE("tenant_id","task","key")
);

ALTER TABLE "deadline" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"owner_person_id" uuid,
	"public_key" jsonb NOT NULL,
	"token_hash" text,
	"sealed_key" text,
	"verifier_salt" text NOT NULL,
	"enrolled_by" uuid,
	"enrolled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "device_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "device_kind_check" CHECK (kind in ('site', 'own', 'desk'))
);

ALTER TABLE "device" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_enrolment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"owner_person_id" uuid,
	"code_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "device_enrolment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "device_enrolment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_revocation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "device_revocation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "device_revocation_device_key" UNIQUE("tenant_id","device_id")
);

ALTER TABLE "device_revocation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_set_aside" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"set_aside_by" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	CONSTRAINT "device_set_aside_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "device_set_aside" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "membership" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"role" text NOT NULL,
	"all_sites" boolean NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"client_ids" uuid[] NOT NULL,
	"person_id" uuid,
	"display_name" text NOT NULL,
	"login_hint" text,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "membership_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "membership_person_key" UNIQUE("tenant_id","person_id")
);

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "pin_credential" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"argon2" text NOT NULL,
	"salt" text NOT NULL,
	"verifier" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pin_credential_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "pin_credential" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"level" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);

ALTER TABLE "rate_limit" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "recovery_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);

ALTER TABLE "recovery_code" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"tenant_id" uuid,
	"membership_id" uuid,
	"device_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"user_agent" text
);

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"site_type" text NOT NULL,
	"overlays" text[] DEFAULT '{}' NOT NULL,
	"region" text,
	"zone" text NOT NULL,
	"address" text,
	"client_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "site_code_key" UNIQUE("tenant_id","code")
);

ALTER TABLE "site" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "tenant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"operator_kind" text NOT NULL,
	"licence_no" text,
	"licence_issuer" text,
	"licence_expires_on" text,
	"social_credit_code" text,
	"province" text,
	"zone" text NOT NULL,
	"languages" text[] NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tenant_slug_key" UNIQUE("slug"),
	CONSTRAINT "tenant_operator_kind_check" CHECK (operator_kind in ('contractor', 'self_hiring'))
);

ALTER TABLE "tenant" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "stored_file" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid,
	"client_id" uuid,
	"person_id" uuid,
	"purpose" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"file_name" text NOT NULL,
	"stored_by" uuid,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stored_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "stored_file" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "account_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"receiver" text NOT NULL,
	"language" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "account_message_status_check" CHECK (status in ('waiting', 'sent', 'failed'))
);

ALTER TABLE "account_message" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "inbox_item" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"person_id" uuid,
	"client_id" uuid,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"path" text,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "inbox_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "inbox_item" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "message" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"receiver" text NOT NULL,
	"language" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "message_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "message_status_check" CHECK (status in ('waiting', 'sent', 'failed'))
);

ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "article" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"reference" text,
	"heading" text,
	"heading_en" text,
	"body" text NOT NULL,
	"body_en" text,
	"position" integer NOT NULL,
	"source_start" integer NOT NULL,
	"source_end" integer NOT NULL,
	CONSTRAINT "article_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "article_position_key" UNIQUE("tenant_id","version_id","position")
);

ALTER TABLE "article" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "binding" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"control_code" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"post_ids" uuid[],
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "binding_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "binding_article_control_key" UNIQUE("tenant_id","article_id","control_code")
);

ALTER TABLE "binding" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "regulation_code_key" UNIQUE("tenant_id","site_id","code")
);

ALTER TABLE "regulation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_publication" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"effective_on" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_publication_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "regulation_publication_version_key" UNIQUE("tenant_id","version_id")
);

ALTER TABLE "regulation_publication" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_version" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"language" text NOT NULL,
	"source_name" text,
	"source_text" text NOT NULL,
	"source_sha256" text NOT NULL,
	"noise" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "regulation_version_no_key" UNIQUE("tenant_id","regulation_id","version_no")
);

ALTER TABLE "regulation_version" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_away_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"answer" text NOT NULL,
	"off_since" timestamp with time zone,
	CONSTRAINT "device_away_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "device_away_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "device_report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"stated_last_seq" integer NOT NULL,
	"contiguous_seq" integer NOT NULL,
	CONSTRAINT "device_report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "device_report" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "duty_entry" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"post_id" uuid,
	"shift_id" uuid,
	"person_id" uuid,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"cites_entry_id" uuid,
	"prev_hash" text,
	"hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"signature" text NOT NULL,
	"content" jsonb NOT NULL,
	"flags" text[] NOT NULL,
	CONSTRAINT "duty_entry_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "duty_entry_seq_key" UNIQUE("tenant_id","device_id","seq"),
	CONSTRAINT "duty_entry_fingerprint_key" UNIQUE("tenant_id","site_id","fingerprint")
);

ALTER TABLE "duty_entry" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "entry_value" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"person_id" uuid,
	"path" text NOT NULL,
	"salt" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "entry_value_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "entry_value_path_key" UNIQUE("tenant_id","entry_id","path")
);

ALTER TABLE "entry_value" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "handover" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"outgoing_id" uuid NOT NULL,
	"outgoing_shift_id" uuid,
	"outgoing_signed_at" timestamp with time zone NOT NULL,
	"incoming_id" uuid NOT NULL,
	"incoming_shift_id" uuid,
	"incoming_arrived_at" timestamp with time zone NOT NULL,
	"incoming_signed_at" timestamp with time zone NOT NULL,
	"incoming_identity" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"has_disagreement" boolean NOT NULL,
	"gear" jsonb NOT NULL,
	"passes_out" text[] NOT NULL,
	"keys_out" integer NOT NULL,
	CONSTRAINT "handover_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "handover" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hazard" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"checkpoint_id" uuid,
	"level" text NOT NULL,
	"cites_entry_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "hazard_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "hazard" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "log_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"category" text NOT NULL,
	"reported_to" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "log_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "log_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "patrol_round" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"route_id" uuid,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"start_entry_id" uuid,
	"end_entry_id" uuid,
	"planned_points" integer NOT NULL,
	"scanned_points" integer NOT NULL,
	"missed_point_ids" uuid[] NOT NULL,
	"missed" jsonb NOT NULL,
	"is_in_order" boolean,
	"entry_ids" uuid[] NOT NULL,
	CONSTRAINT "patrol_round_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "patrol_round_round_key" UNIQUE("tenant_id","site_id","round_id")
);

ALTER TABLE "patrol_round" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "patrol_scan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"round_id" uuid,
	"checkpoint_id" uuid,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"label" text NOT NULL,
	"method" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"failed_items" text[] NOT NULL,
	"is_clear" boolean,
	CONSTRAINT "patrol_scan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "patrol_scan" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "presence_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid,
	"shift_id" uuid,
	"device_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"identity" text,
	CONSTRAINT "presence_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "presence_event_entry_key" UNIQUE("tenant_id","entry_id","direction")
);

ALTER TABLE "presence_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "presence_span" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid,
	"shift_id" uuid,
	"device_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone,
	"opening_entry_id" uuid NOT NULL,
	"closing_entry_id" uuid,
	"identity" text NOT NULL,
	CONSTRAINT "presence_span_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "presence_span" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "quarantined_entry" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"seq" integer,
	"entry_id" uuid,
	"hash" text,
	"claimed_at" timestamp with time zone,
	"reason" text NOT NULL,
	"sealed_raw" text NOT NULL,
	"raw_sha256" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quarantined_entry_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "quarantined_entry_raw_key" UNIQUE("tenant_id","device_id","raw_sha256")
);

ALTER TABLE "quarantined_entry" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "recorded_absence" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "recorded_absence_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "recorded_absence" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "visit" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"visitor_kind" text,
	"pass_no" text,
	"admitted_at" timestamp with time zone,
	"admit_post_id" uuid,
	"admit_entry_id" uuid,
	"admitted_by" uuid,
	"expected_leave_at" timestamp with time zone,
	"is_host_confirmed" boolean NOT NULL,
	"is_notice_given" boolean NOT NULL,
	"absent_fields" text[] NOT NULL,
	"left_at" timestamp with time zone,
	"leave_post_id" uuid,
	"leave_entry_id" uuid,
	"is_pass_returned" boolean,
	CONSTRAINT "visit_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "visit_visit_key" UNIQUE("tenant_id","site_id","visit_id")
);

ALTER TABLE "visit" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "month_closed" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone NOT NULL,
	"checks" jsonb NOT NULL,
	CONSTRAINT "month_closed_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "month_closed_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "month_closed" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "month_closing" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"started_by" uuid,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "month_closing_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "month_closing_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "month_closing" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "assignment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "assignment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "assignment_shift_guard_key" UNIQUE("tenant_id","shift_id","guard_id")
);

ALTER TABLE "assignment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "roster_publication" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_publication_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "roster_publication_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "roster_publication" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "shift" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"day" text NOT NULL,
	"code" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"heads" integer NOT NULL,
	CONSTRAINT "shift_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "shift_day_key" UNIQUE("tenant_id","post_id","day","code")
);

ALTER TABLE "shift" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "checkpoint" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"label_code" text NOT NULL,
	"is_critical" boolean DEFAULT false NOT NULL,
	"is_fire_lane" boolean DEFAULT false NOT NULL,
	"check_items" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"datum" text,
	"floor" text,
	"retired_at" timestamp with time zone,
	CONSTRAINT "checkpoint_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "checkpoint_code_key" UNIQUE("tenant_id","site_id","code"),
	CONSTRAINT "checkpoint_label_key" UNIQUE("tenant_id","label_code")
);

ALTER TABLE "checkpoint" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "client" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"contact_name" text,
	"contact_phone" text,
	"contact_email" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "client_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "client_code_key" UNIQUE("tenant_id","code")
);

ALTER TABLE "client" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "contract" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"contract_no" text NOT NULL,
	"title" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"monthly_fee_fen" bigint,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contract_no_key" UNIQUE("tenant_id","contract_no")
);

ALTER TABLE "contract" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "patrol_route" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"is_ordered" boolean DEFAULT false NOT NULL,
	"rounds_per_shift" integer NOT NULL,
	"checkpoint_ids" uuid[] NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "patrol_route_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "patrol_route_code_key" UNIQUE("tenant_id","site_id","code")
);

ALTER TABLE "patrol_route" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "post" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"kind" text NOT NULL,
	"registers_visitors" boolean DEFAULT false NOT NULL,
	"heads" integer DEFAULT 1 NOT NULL,
	"shift_pattern" jsonb NOT NULL,
	"instructions" text,
	"instructions_en" text,
	"retired_at" timestamp with time zone,
	"sort_order" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "post_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "post_code_key" UNIQUE("tenant_id","site_id","code")
);

ALTER TABLE "post" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "certificate" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"certificate_no" text NOT NULL,
	"issuer" text,
	"issued_on" text NOT NULL,
	"expires_on" text,
	"revoked_on" text,
	CONSTRAINT "certificate_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "certificate_no_key" UNIQUE("tenant_id","kind","certificate_no")
);

ALTER TABLE "certificate" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"staff_no" text NOT NULL,
	"name" text NOT NULL,
	"pinyin" text NOT NULL,
	"squad_id" uuid,
	"rank" text NOT NULL,
	"joined_on" text NOT NULL,
	"left_on" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guard_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_staff_no_key" UNIQUE("tenant_id","staff_no")
);

ALTER TABLE "guard" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_file" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"birth_date" text,
	"education" text,
	"nationality" text,
	"id_number_sealed" text,
	"phone_sealed" text,
	"contract_type" text,
	"contract_starts_on" text,
	CONSTRAINT "guard_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_file_guard_key" UNIQUE("tenant_id","guard_id")
);

ALTER TABLE "guard_file" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "squad" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"leader_guard_id" uuid,
	CONSTRAINT "squad_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "squad_code_key" UNIQUE("tenant_id","site_id","code")
);

ALTER TABLE "squad" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "control_result" ADD CONSTRAINT "control_result_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "result_correction" ADD CONSTRAINT "result_correction_tenant_id_result_id_control_result_tenant_id_id_fk" FOREIGN KEY ("tenant_id","result_id") REFERENCES "public"."control_result"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_tenant_id_result_id_control_result_tenant_id_id_fk" FOREIGN KEY ("tenant_id","result_id") REFERENCES "public"."control_result"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "result_waiver" ADD CONSTRAINT "result_waiver_tenant_id_result_id_control_result_tenant_id_id_fk" FOREIGN KEY ("tenant_id","result_id") REFERENCES "public"."control_result"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "prepared_report" ADD CONSTRAINT "prepared_report_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_reading" ADD CONSTRAINT "report_reading_tenant_id_report_id_service_report_tenant_id_id_fk" FOREIGN KEY ("tenant_id","report_id") REFERENCES "public"."service_report"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_signature" ADD CONSTRAINT "report_signature_tenant_id_report_id_service_report_tenant_id_id_fk" FOREIGN KEY ("tenant_id","report_id") REFERENCES "public"."service_report"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "service_report" ADD CONSTRAINT "service_report_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device" ADD CONSTRAINT "device_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_enrolment" ADD CONSTRAINT "device_enrolment_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_revocation" ADD CONSTRAINT "device_revocation_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_set_aside" ADD CONSTRAINT "device_set_aside_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "article" ADD CONSTRAINT "article_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "binding" ADD CONSTRAINT "binding_tenant_id_article_id_article_tenant_id_id_fk" FOREIGN KEY ("tenant_id","article_id") REFERENCES "public"."article"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "binding" ADD CONSTRAINT "binding_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation" ADD CONSTRAINT "regulation_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_publication" ADD CONSTRAINT "regulation_publication_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_version" ADD CONSTRAINT "regulation_version_tenant_id_regulation_id_regulation_tenant_id_id_fk" FOREIGN KEY ("tenant_id","regulation_id") REFERENCES "public"."regulation"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_away_answer" ADD CONSTRAINT "device_away_answer_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "device_report" ADD CONSTRAINT "device_report_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "entry_value" ADD CONSTRAINT "entry_value_tenant_id_entry_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "handover" ADD CONSTRAINT "handover_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard" ADD CONSTRAINT "hazard_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "log_line" ADD CONSTRAINT "log_line_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_scan" ADD CONSTRAINT "patrol_scan_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "presence_event" ADD CONSTRAINT "presence_event_tenant_id_entry_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","entry_id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "quarantined_entry" ADD CONSTRAINT "quarantined_entry_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recorded_absence" ADD CONSTRAINT "recorded_absence_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "month_closed" ADD CONSTRAINT "month_closed_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "month_closing" ADD CONSTRAINT "month_closing_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_publication" ADD CONSTRAINT "roster_publication_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift" ADD CONSTRAINT "shift_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift" ADD CONSTRAINT "shift_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contract" ADD CONSTRAINT "contract_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_route" ADD CONSTRAINT "patrol_route_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "patrol_route" ADD CONSTRAINT "patrol_route_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post" ADD CONSTRAINT "post_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard" ADD CONSTRAINT "guard_tenant_id_squad_id_squad_tenant_id_id_fk" FOREIGN KEY ("tenant_id","squad_id") REFERENCES "public"."squad"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_file" ADD CONSTRAINT "guard_file_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "squad" ADD CONSTRAINT "squad_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "control_result_day" ON "control_result" USING btree ("tenant_id","site_id","day");
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("tenant_id","at");
CREATE INDEX "deadline_due" ON "deadline" USING btree ("due_at") WHERE claimed_at is null;
CREATE INDEX "device_token" ON "device" USING btree ("token_hash");
CREATE UNIQUE INDEX "device_desk_key" ON "device" USING btree ("tenant_id","site_id") WHERE kind = 'desk';
CREATE INDEX "device_enrolment_code" ON "device_enrolment" USING btree ("code_hash");
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");
CREATE INDEX "session_account" ON "session" USING btree ("account_id");
CREATE INDEX "session_membership" ON "session" USING btree ("membership_id");
CREATE INDEX "stored_file_sha256" ON "stored_file" USING btree ("tenant_id","sha256");
CREATE INDEX "inbox_item_membership" ON "inbox_item" USING btree ("tenant_id","membership_id","id");
CREATE INDEX "message_at" ON "message" USING btree ("tenant_id","created_at");
CREATE INDEX "device_away_answer_device" ON "device_away_answer" USING btree ("tenant_id","device_id","from_at");
CREATE INDEX "device_report_heard" ON "device_report" USING btree ("tenant_id","device_id","heard_at");
CREATE INDEX "duty_entry_at" ON "duty_entry" USING btree ("tenant_id","site_id","occurred_at","id");
CREATE INDEX "duty_entry_cites" ON "duty_entry" USING btree ("tenant_id","cites_entry_id");
CREATE INDEX "duty_entry_received" ON "duty_entry" USING brin ("received_at");
CREATE INDEX "handover_post" ON "handover" USING btree ("tenant_id","site_id","post_id","at");
CREATE INDEX "hazard_at" ON "hazard" USING btree ("tenant_id","site_id","at");
CREATE INDEX "log_line_at" ON "log_line" USING btree ("tenant_id","site_id","at");
CREATE INDEX "patrol_round_started" ON "patrol_round" USING btree ("tenant_id","site_id","started_at");
CREATE INDEX "patrol_round_shift" ON "patrol_round" USING btree ("tenant_id","shift_id");
CREATE INDEX "patrol_scan_at" ON "patrol_scan" USING btree ("tenant_id","site_id","at");
CREATE INDEX "patrol_scan_round" ON "patrol_scan" USING btree ("tenant_id","site_id","round_id");
CREATE INDEX "presence_event_person" ON "presence_event" USING btree ("tenant_id","site_id","person_id","at");
CREATE INDEX "presence_span_post" ON "presence_span" USING btree ("tenant_id","site_id","post_id","from_at");
CREATE INDEX "presence_span_person" ON "presence_span" USING btree ("tenant_id","site_id","person_id","from_at");
CREATE INDEX "quarantined_entry_seq" ON "quarantined_entry" USING btree ("tenant_id","device_id","seq");
CREATE INDEX "recorded_absence_post" ON "recorded_absence" USING btree ("tenant_id","site_id","post_id","from_at");
CREATE INDEX "visit_admitted" ON "visit" USING btree ("tenant_id","site_id","admitted_at");
CREATE INDEX "assignment_guard" ON "assignment" USING btree ("tenant_id","guard_id","starts_at");
CREATE INDEX "shift_starts" ON "shift" USING btree ("tenant_id","site_id","starts_at");
CREATE POLICY "wall" ON "control_result" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "result_correction" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "result_review" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "result_waiver" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "prepared_report" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "report_reading" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "report_signature" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "service_report" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "account" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "audit_entry" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "deadline" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))) or (select nullif(current_setting('app.audience', true), '')) = 'sweep') WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) or (select nullif(current_setting('app.audience', true), '')) = 'sweep');
CREATE POLICY "wall" ON "device" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "device_enrolment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "device_revocation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "device_set_aside" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "membership" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person'))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person'))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "pin_credential" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and id = (select nullif(current_setting('app.person_id', true), '')::uuid)))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and id = (select nullif(current_setting('app.person_id', true), '')::uuid)))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "rate_limit" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "recovery_code" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "session" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "site" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "tenant" AS PERMISSIVE FOR ALL TO public USING (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) or (select nullif(current_setting('app.audience', true), '')) in ('identity', 'sweep')) WITH CHECK (id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) or (select nullif(current_setting('app.audience', true), '')) in ('identity', 'sweep'));
CREATE POLICY "wall" ON "stored_file" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "account_message" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((select nullif(current_setting('app.audience', true), '')) = 'identity');
CREATE POLICY "wall" ON "inbox_item" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "message" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "article" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "binding" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation_publication" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation_version" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "device_away_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "device_report" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "duty_entry" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "entry_value" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "handover" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "hazard" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "log_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "patrol_round" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "patrol_scan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "presence_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "presence_span" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "quarantined_entry" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "recorded_absence" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "visit" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "month_closed" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "month_closing" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "assignment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "roster_publication" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "shift" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "checkpoint" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "client" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "contract" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "patrol_route" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "post" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "certificate" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "guard" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "guard_file" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "squad" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "control_result" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "result_correction" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "result_review" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "result_waiver" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "prepared_report" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "report_reading" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "report_signature" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "service_report" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "account" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "audit_entry" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "deadline" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "device" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "device_enrolment" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "device_revocation" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "device_set_aside" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "membership" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "pin_credential" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "recovery_code" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "site" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "stored_file" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_message" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox_item" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "message" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "article" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "binding" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "regulation" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_publication" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "regulation_version" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "device_away_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "device_report" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "duty_entry" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "entry_value" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "handover" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "hazard" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "log_line" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "patrol_round" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "patrol_scan" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "presence_event" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "presence_span" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "quarantined_entry" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "recorded_absence" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "visit" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "month_closed" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "month_closing" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment" TO zhiqin_runtime;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_exclude_1" EXCLUDE USING gist (tenant_id WITH =, guard_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL);
GRANT SELECT, INSERT ON "roster_publication" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "shift" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "checkpoint" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "client" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "contract" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "patrol_route" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "post" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "certificate" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_file" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "squad" TO zhiqin_runtime;
