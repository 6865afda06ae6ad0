CREATE TABLE "report_approval" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"data_sha256" text NOT NULL,
	"approved_by" uuid,
	"approved_by_name" text,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_approval_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_approval_key" UNIQUE("tenant_id","site_id","month","data_sha256")
);

ALTER TABLE "report_approval" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_due" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"is_issued" boolean NOT NULL,
	"held_by" text,
	"report_id" uuid,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_due_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_due_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "report_due" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_schedule" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"is_on" boolean NOT NULL,
	"day_of_month" integer NOT NULL,
	"hour" integer NOT NULL,
	"remind_after_days" integer NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_schedule_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "report_schedule" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_reminder" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_reminder_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "report_reminder_key" UNIQUE("tenant_id","subject_id","number")
);

ALTER TABLE "report_reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report_approval" ADD CONSTRAINT "report_approval_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_due" ADD CONSTRAINT "report_due_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_reminder" ADD CONSTRAINT "report_reminder_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "report_approval" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "report_due" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "report_schedule" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "report_reminder" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT ON "report_approval" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_due" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_schedule" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "report_reminder" TO zhiqin_runtime;
