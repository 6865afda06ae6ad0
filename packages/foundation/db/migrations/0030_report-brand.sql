CREATE TABLE "report_brand" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"accent" text,
	"logo_file_id" uuid,
	"seal_file_id" uuid,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_brand_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "report_brand" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "report_brand_shown" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"accent" text,
	"logo_file_id" uuid,
	"seal_file_id" uuid,
	"shown_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_brand_shown_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "report_brand_shown" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report_brand_shown" ADD CONSTRAINT "report_brand_shown_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "report_brand" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "report_brand_shown" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_brand" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "report_brand_shown" TO zhiqin_runtime;
