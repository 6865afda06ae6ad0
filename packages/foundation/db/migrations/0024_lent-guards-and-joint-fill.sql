CREATE TABLE "guard_loan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"home_site_id" uuid NOT NULL,
	"lent_by" uuid,
	"lent_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "guard_loan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_loan_key" UNIQUE("tenant_id","site_id","guard_id")
);

ALTER TABLE "guard_loan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_run" ADD COLUMN "along_site_ids" uuid[] DEFAULT '{}' NOT NULL;
ALTER TABLE "guard_loan" ADD CONSTRAINT "guard_loan_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_loan" ADD CONSTRAINT "guard_loan_tenant_id_home_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","home_site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_loan" ADD CONSTRAINT "guard_loan_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "guard_loan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_loan" TO zhiqin_runtime;
