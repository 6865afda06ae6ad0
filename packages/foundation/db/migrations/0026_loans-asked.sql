CREATE TABLE "guard_loan_consent" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"site_id" uuid NOT NULL,
	"home_site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"asked_by" uuid,
	"asker_name" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answerer_name" text,
	"answer_reason" text,
	"answered_at" timestamp with time zone,
	"went_at" timestamp with time zone,
	CONSTRAINT "guard_loan_consent_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "guard_loan_consent_key" UNIQUE("tenant_id","shift_id","guard_id")
);

ALTER TABLE "guard_loan_consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "guard_loan_consent" ADD CONSTRAINT "guard_loan_consent_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_loan_consent" ADD CONSTRAINT "guard_loan_consent_tenant_id_home_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","home_site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_loan_consent" ADD CONSTRAINT "guard_loan_consent_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_loan_consent" ADD CONSTRAINT "guard_loan_consent_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "guard_loan_consent_home" ON "guard_loan_consent" USING btree ("tenant_id","home_site_id","asked_at");
CREATE INDEX "guard_loan_consent_site" ON "guard_loan_consent" USING btree ("tenant_id","site_id","asked_at");
CREATE POLICY "wall" ON "guard_loan_consent" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_loan_consent" TO zhiqin_runtime;
