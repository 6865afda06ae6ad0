CREATE TABLE "day_due" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"day" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"data" jsonb,
	"data_sha256" text,
	"is_issued" boolean NOT NULL,
	"held_by" text,
	"approved_by" uuid,
	"approved_by_name" text,
	"approved_at" timestamp with time zone,
	"day_report_id" uuid,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "day_due_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "day_due_day_key" UNIQUE("tenant_id","site_id","day")
);

ALTER TABLE "day_due" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "day_schedule" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"is_on" boolean NOT NULL,
	"hour" integer NOT NULL,
	"needs_approval" boolean NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "day_schedule_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "day_schedule" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "day_report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day" text NOT NULL,
	"revision" integer NOT NULL,
	"files" jsonb NOT NULL,
	"data_sha256" text NOT NULL,
	"data" jsonb NOT NULL,
	"issued_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "day_report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "day_report_revision_key" UNIQUE("tenant_id","site_id","day","revision")
);

ALTER TABLE "day_report" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "day_report_reading" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"day_report_id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"reader_name" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "day_report_reading_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "day_report_reading_member_key" UNIQUE("tenant_id","day_report_id","membership_id")
);

ALTER TABLE "day_report_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "day_due" ADD CONSTRAINT "day_due_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "day_report" ADD CONSTRAINT "day_report_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "day_report" ADD CONSTRAINT "day_report_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "day_report_reading" ADD CONSTRAINT "day_report_reading_tenant_id_day_report_id_day_report_tenant_id_id_fk" FOREIGN KEY ("tenant_id","day_report_id") REFERENCES "public"."day_report"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "day_due" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "day_schedule" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "day_report" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "day_report_reading" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "day_due" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "day_schedule" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "day_report" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "day_report_reading" TO zhiqin_runtime;
