CREATE TABLE "employment_terms" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"starts_on" text NOT NULL,
	"contract_type" text NOT NULL,
	"signed_on" text,
	"contract_ends_on" text,
	"hour_regime" text NOT NULL,
	"cycle" text,
	"approval_no" text,
	"approval_until" text,
	"base_monthly_fen" bigint NOT NULL,
	"hourly_fen" bigint,
	"allowances" jsonb NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_name" text,
	CONSTRAINT "employment_terms_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "employment_terms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "employment_terms" ADD CONSTRAINT "employment_terms_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "employment_terms_guard_idx" ON "employment_terms" USING btree ("tenant_id","guard_id","starts_on");
CREATE POLICY "wall" ON "employment_terms" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "employment_terms" TO zhiqin_runtime;
