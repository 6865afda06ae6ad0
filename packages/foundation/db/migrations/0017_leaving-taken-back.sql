CREATE TABLE "guard_day" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"day" text NOT NULL,
	"worked_minutes" integer NOT NULL,
	"night_minutes" integer NOT NULL,
	"holiday_minutes" integer NOT NULL,
	"rest_day_minutes" integer NOT NULL,
	"computed" jsonb NOT NULL,
	"corrected" jsonb,
	CONSTRAINT "guard_day_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_day_day_key" UNIQUE("tenant_id","guard_month_id","day")
);

ALTER TABLE "guard_day" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_day_correction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"day" text NOT NULL,
	"spans" jsonb NOT NULL,
	"minutes_before" integer NOT NULL,
	"minutes_after" integer NOT NULL,
	"reason" text NOT NULL,
	"corrected_by" text,
	"corrected_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guard_day_correction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "guard_day_correction" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_month" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"month" text NOT NULL,
	"state" text NOT NULL,
	"planned_minutes" integer NOT NULL,
	"worked_minutes" integer NOT NULL,
	"night_minutes" integer NOT NULL,
	"holiday_minutes" integer NOT NULL,
	"overtime_minutes" integer NOT NULL,
	"overtime" jsonb NOT NULL,
	"open_days" integer NOT NULL,
	"hours_hash" text NOT NULL,
	"facts_hash" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"contested_at" timestamp with time zone,
	"contest_words" text,
	"answer_words" text,
	"answered_at" timestamp with time zone,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"locked_by" text,
	"locked_at" timestamp with time zone,
	CONSTRAINT "guard_month_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_month_month_key" UNIQUE("tenant_id","guard_id","month"),
	CONSTRAINT "guard_month_state_check" CHECK (state in ('open', 'confirmed', 'contested', 'approved', 'locked'))
);

ALTER TABLE "guard_month" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_month_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"what" text NOT NULL,
	"words" text,
	"hours_hash" text NOT NULL,
	"worked_minutes" integer NOT NULL,
	"by_name" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "guard_month_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "guard_month_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_month_revision" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"month" text NOT NULL,
	"number" integer NOT NULL,
	"days" jsonb NOT NULL,
	"worked_minutes_before" integer NOT NULL,
	"worked_minutes_after" integer NOT NULL,
	"hours_hash" text NOT NULL,
	"amount_fen" bigint,
	"adjusts_month" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "guard_month_revision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_month_revision_number_key" UNIQUE("tenant_id","guard_month_id","number")
);

ALTER TABLE "guard_month_revision" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "hours_rule" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"from_month" text NOT NULL,
	"pre_shift_minutes" integer NOT NULL,
	"paid_break_minutes" integer NOT NULL,
	"rest_days" text NOT NULL,
	"set_by" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hours_rule_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hours_rule_rest_days_check" CHECK (rest_days in ('calendar', 'roster'))
);

ALTER TABLE "hours_rule" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "pay_statement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"month" text NOT NULL,
	"statement" jsonb NOT NULL,
	"gross_fen" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pay_statement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pay_statement_month_key" UNIQUE("tenant_id","guard_month_id")
);

ALTER TABLE "pay_statement" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "time_off_in_lieu" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"worked_on" text NOT NULL,
	"taken_on" text NOT NULL,
	"minutes" integer NOT NULL,
	"granted_by" text,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "time_off_in_lieu_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "time_off_in_lieu_day_key" UNIQUE("tenant_id","guard_id","worked_on")
);

ALTER TABLE "time_off_in_lieu" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "guard_leaving" ADD COLUMN "taken_back_at" timestamp with time zone;
ALTER TABLE "guard_day" ADD CONSTRAINT "guard_day_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_day_correction" ADD CONSTRAINT "guard_day_correction_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_month" ADD CONSTRAINT "guard_month_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_month" ADD CONSTRAINT "guard_month_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_month_event" ADD CONSTRAINT "guard_month_event_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_month_revision" ADD CONSTRAINT "guard_month_revision_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hours_rule" ADD CONSTRAINT "hours_rule_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "pay_statement" ADD CONSTRAINT "pay_statement_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "time_off_in_lieu" ADD CONSTRAINT "time_off_in_lieu_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "guard_day_guard" ON "guard_day" USING btree ("tenant_id","guard_id","day");
CREATE INDEX "guard_day_correction_month" ON "guard_day_correction" USING btree ("tenant_id","guard_month_id","corrected_at");
CREATE INDEX "guard_month_site" ON "guard_month" USING btree ("tenant_id","site_id","month");
CREATE INDEX "guard_month_event_month" ON "guard_month_event" USING btree ("tenant_id","guard_month_id","at");
CREATE INDEX "guard_month_revision_adjusts" ON "guard_month_revision" USING btree ("tenant_id","guard_id","adjusts_month");
CREATE INDEX "hours_rule_month" ON "hours_rule" USING btree ("tenant_id","site_id","from_month");
CREATE INDEX "pay_statement_site" ON "pay_statement" USING btree ("tenant_id","site_id","month");
CREATE POLICY "wall" ON "guard_day" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_day_correction" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_month" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_month_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_month_revision" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "hours_rule" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "pay_statement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "time_off_in_lieu" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_day" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "guard_day_correction" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_month" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "guard_month_event" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "guard_month_revision" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "hours_rule" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "pay_statement" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "time_off_in_lieu" TO zhiqin_runtime;
