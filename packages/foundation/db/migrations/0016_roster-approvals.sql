CREATE TABLE "roster_approval" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"approved_by" uuid,
	"approver_name" text NOT NULL,
	"reason" text NOT NULL,
	"findings" jsonb NOT NULL,
	"pay_fen" bigint NOT NULL,
	"fine_fen" bigint NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_approval_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "roster_approval_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "roster_approval" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "roster_change" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"guard_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid,
	"changer_name" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_change_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "roster_change" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "roster_receipt" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"guard_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_receipt_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "roster_receipt_key" UNIQUE("tenant_id","site_id","month","guard_id")
);

ALTER TABLE "roster_receipt" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "staff_protection" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "staff_protection_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "staff_protection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_approval" ADD CONSTRAINT "roster_approval_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_change" ADD CONSTRAINT "roster_change_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_change" ADD CONSTRAINT "roster_change_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_change" ADD CONSTRAINT "roster_change_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_receipt" ADD CONSTRAINT "roster_receipt_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_receipt" ADD CONSTRAINT "roster_receipt_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "staff_protection" ADD CONSTRAINT "staff_protection_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "roster_change_month" ON "roster_change" USING btree ("tenant_id","site_id","month");
CREATE INDEX "staff_protection_guard" ON "staff_protection" USING btree ("tenant_id","guard_id");
CREATE POLICY "wall" ON "roster_approval" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "roster_change" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "roster_receipt" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "staff_protection" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT ON "roster_approval" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "roster_change" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "roster_receipt" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "staff_protection" TO zhiqin_runtime;
