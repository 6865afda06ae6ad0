CREATE TABLE "annual_assessment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"year" text NOT NULL,
	"months" integer NOT NULL,
	"total" integer NOT NULL,
	"grade" text NOT NULL,
	"remark" text,
	"given_on" text NOT NULL,
	"given_by" uuid,
	"giver_name" text,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "annual_assessment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "annual_assessment_key" UNIQUE("tenant_id","guard_id","year")
);

ALTER TABLE "annual_assessment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "assessment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"month" text NOT NULL,
	"facts" jsonb NOT NULL,
	"stage" text NOT NULL,
	"attitude" integer,
	"ability" integer,
	"result" integer,
	"total" integer,
	"grade" text,
	"decided_on" text,
	"signed_at" timestamp with time zone,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "assessment_month_key" UNIQUE("tenant_id","guard_id","month")
);

ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "assessment_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"scores" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	"text" text,
	"taken_by" uuid,
	"taker_name" text,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "assessment_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "conduct_measure" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"happened_on" text NOT NULL,
	"text" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"grave_reason" text,
	"points" integer NOT NULL,
	"recorded_by" uuid,
	"recorder_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conduct_measure_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "conduct_measure" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "conduct_reply" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"text" text NOT NULL,
	"replied_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conduct_reply_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "conduct_reply" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "conduct_withdrawal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_by" uuid,
	"withdrawer_name" text,
	"withdrawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conduct_withdrawal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "conduct_withdrawal_key" UNIQUE("tenant_id","measure_id")
);

ALTER TABLE "conduct_withdrawal" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "course" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"text" text NOT NULL,
	"text_en" text,
	"materials" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "course_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "course_code_key" UNIQUE("tenant_id","code")
);

ALTER TABLE "course" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "exam" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"kind" text NOT NULL,
	"rules" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"pass_percent" integer NOT NULL,
	"attempts" integer NOT NULL,
	"site_ids" uuid[],
	"opens_on" text NOT NULL,
	"closes_on" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exam_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "exam" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "exam_key" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "exam_key_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "exam_key_sitting_key" UNIQUE("tenant_id","sitting_id")
);

ALTER TABLE "exam_key" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "exam_question" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"text" text NOT NULL,
	"text_en" text,
	"picture_file_id" uuid,
	"choices" jsonb NOT NULL,
	"right" jsonb NOT NULL,
	"source_id" uuid,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exam_question_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "exam_question_source_key" UNIQUE("tenant_id","source_id")
);

ALTER TABLE "exam_question" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "exam_sitting" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"exam_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"seed" text NOT NULL,
	"paper" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_on" text,
	"percent" integer,
	"is_passed" integer,
	"topic_scores" jsonb,
	CONSTRAINT "exam_sitting_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "exam_sitting_key" UNIQUE("tenant_id","exam_id","guard_id","attempt")
);

ALTER TABLE "exam_sitting" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site_induction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"day" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	"shown_by" uuid,
	"entry_id" uuid,
	CONSTRAINT "site_induction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "site_induction" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "training_attendance" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"day" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_by" text NOT NULL,
	"entry_id" uuid,
	"minutes" integer NOT NULL,
	"result" text NOT NULL,
	"score" integer,
	CONSTRAINT "training_attendance_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "training_attendance_key" UNIQUE("tenant_id","session_id","guard_id")
);

ALTER TABLE "training_attendance" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "training_session" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"place" text NOT NULL,
	"trainer" text NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_session_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "training_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "annual_assessment" ADD CONSTRAINT "annual_assessment_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "annual_assessment" ADD CONSTRAINT "annual_assessment_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assessment_step" ADD CONSTRAINT "assessment_step_tenant_id_assessment_id_assessment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","assessment_id") REFERENCES "public"."assessment"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conduct_measure" ADD CONSTRAINT "conduct_measure_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conduct_measure" ADD CONSTRAINT "conduct_measure_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conduct_reply" ADD CONSTRAINT "conduct_reply_tenant_id_measure_id_conduct_measure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","measure_id") REFERENCES "public"."conduct_measure"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conduct_withdrawal" ADD CONSTRAINT "conduct_withdrawal_tenant_id_measure_id_conduct_measure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","measure_id") REFERENCES "public"."conduct_measure"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exam_key" ADD CONSTRAINT "exam_key_tenant_id_sitting_id_exam_sitting_tenant_id_id_fk" FOREIGN KEY ("tenant_id","sitting_id") REFERENCES "public"."exam_sitting"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exam_sitting" ADD CONSTRAINT "exam_sitting_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exam_sitting" ADD CONSTRAINT "exam_sitting_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exam_sitting" ADD CONSTRAINT "exam_sitting_tenant_id_exam_id_exam_tenant_id_id_fk" FOREIGN KEY ("tenant_id","exam_id") REFERENCES "public"."exam"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_induction" ADD CONSTRAINT "site_induction_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_induction" ADD CONSTRAINT "site_induction_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_tenant_id_session_id_training_session_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "public"."training_session"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_tenant_id_course_id_course_tenant_id_id_fk" FOREIGN KEY ("tenant_id","course_id") REFERENCES "public"."course"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "assessment_site" ON "assessment" USING btree ("tenant_id","site_id","month");
CREATE INDEX "assessment_step_of" ON "assessment_step" USING btree ("tenant_id","assessment_id");
CREATE INDEX "conduct_measure_guard" ON "conduct_measure" USING btree ("tenant_id","guard_id","happened_on");
CREATE INDEX "conduct_reply_of" ON "conduct_reply" USING btree ("tenant_id","measure_id");
CREATE INDEX "site_induction_guard" ON "site_induction" USING btree ("tenant_id","site_id","guard_id");
CREATE INDEX "training_attendance_guard" ON "training_attendance" USING btree ("tenant_id","guard_id","day");
CREATE INDEX "training_session_time" ON "training_session" USING btree ("tenant_id","site_id","starts_at");
CREATE POLICY "wall" ON "annual_assessment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "assessment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "assessment_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "conduct_measure" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "conduct_reply" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "conduct_withdrawal" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "course" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person'))));
CREATE POLICY "wall" ON "exam" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person'))));
CREATE POLICY "wall" ON "exam_key" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "exam_question" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "exam_sitting" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "site_induction" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "training_attendance" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "training_session" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT ON "annual_assessment" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "assessment" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "assessment_step" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "conduct_measure" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "conduct_reply" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "conduct_withdrawal" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "course" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "exam" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "exam_key" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "exam_question" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "exam_sitting" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "site_induction" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "training_attendance" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "training_session" TO zhiqin_runtime;
