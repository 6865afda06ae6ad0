CREATE TABLE "kept_settlement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"taken_in_as" uuid,
	"settled_by" uuid NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_settlement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kept_settlement_kept_key" UNIQUE("tenant_id","kept_id"),
	CONSTRAINT "kept_settlement_decision_check" CHECK (decision in ('accepted', 'rejected'))
);

ALTER TABLE "kept_settlement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "kept_settlement" ADD CONSTRAINT "kept_settlement_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "kept_settlement" ADD CONSTRAINT "kept_settlement_tenant_id_kept_id_quarantined_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","kept_id") REFERENCES "public"."quarantined_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "kept_settlement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT ON "kept_settlement" TO zhiqin_runtime;
