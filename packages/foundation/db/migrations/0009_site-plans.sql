CREATE TABLE "phrase_set" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"place" text NOT NULL,
	"phrases" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phrase_set_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "phrase_set_place_key" UNIQUE("tenant_id","site_id","place")
);

ALTER TABLE "phrase_set" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "plan_spot" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"checkpoint_id" uuid NOT NULL,
	"x" double precision NOT NULL,
	"y" double precision NOT NULL,
	"put_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_spot_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "plan_spot_checkpoint_key" UNIQUE("tenant_id","checkpoint_id"),
	CONSTRAINT "plan_spot_inside" CHECK (x between 0 and 1 and y between 0 and 1)
);

ALTER TABLE "plan_spot" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site_plan" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"building" text,
	"floor" text,
	"name" text NOT NULL,
	"name_en" text,
	"file_id" uuid NOT NULL,
	"width_pixels" integer NOT NULL,
	"height_pixels" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "site_plan_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "site_plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "device_report" ADD COLUMN "data_month" text;
ALTER TABLE "device_report" ADD COLUMN "sent_bytes" bigint;
ALTER TABLE "device_report" ADD COLUMN "received_bytes" bigint;
ALTER TABLE "phrase_set" ADD CONSTRAINT "phrase_set_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_spot" ADD CONSTRAINT "plan_spot_tenant_id_plan_id_site_plan_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."site_plan"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_spot" ADD CONSTRAINT "plan_spot_tenant_id_checkpoint_id_checkpoint_tenant_id_id_fk" FOREIGN KEY ("tenant_id","checkpoint_id") REFERENCES "public"."checkpoint"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_plan" ADD CONSTRAINT "site_plan_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE POLICY "wall" ON "phrase_set" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "plan_spot" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "site_plan" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "phrase_set" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_spot" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "site_plan" TO zhiqin_runtime;
