CREATE TABLE "cover_call" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"wake_at" timestamp with time zone NOT NULL,
	"woken_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cover_call_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "cover_call_shift_key" UNIQUE("tenant_id","shift_id")
);

ALTER TABLE "cover_call" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "leave_request" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"reason" text,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decision_reason" text,
	"decider_name" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "leave_request_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "leave_request" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "leave_round" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"closes_on" text NOT NULL,
	"quota_per_day" integer NOT NULL,
	"declared_by" uuid,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "leave_round_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "leave_round" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "on_call" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"day" text NOT NULL,
	"put_by" uuid,
	"put_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "on_call_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "on_call_key" UNIQUE("tenant_id","site_id","guard_id","day")
);

ALTER TABLE "on_call" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "cover_call" ADD CONSTRAINT "cover_call_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cover_call" ADD CONSTRAINT "cover_call_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "leave_round" ADD CONSTRAINT "leave_round_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "cover_call_site" ON "cover_call" USING btree ("tenant_id","site_id");
CREATE INDEX "leave_request_guard" ON "leave_request" USING btree ("tenant_id","guard_id","from_day");
CREATE INDEX "leave_round_site" ON "leave_round" USING btree ("tenant_id","site_id");
CREATE POLICY "wall" ON "cover_call" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "leave_request" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'person' and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "leave_round" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "on_call" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "cover_call" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "leave_request" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "leave_round" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "on_call" TO zhiqin_runtime;
