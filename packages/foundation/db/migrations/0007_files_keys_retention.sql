CREATE TABLE "file_upload" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"kind" text NOT NULL,
	"received_bytes" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "file_upload_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "file_upload_device_key" UNIQUE("tenant_id","device_id","sha256")
);

ALTER TABLE "file_upload" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "file_upload_part" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"offset_bytes" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_upload_part_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "file_upload_part_key" UNIQUE("tenant_id","upload_id","offset_bytes")
);

ALTER TABLE "file_upload_part" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "tenant_key" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"wrapped" text NOT NULL,
	"master_id" text NOT NULL,
	"state" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tenant_key_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tenant_key_version_key" UNIQUE("tenant_id","version"),
	CONSTRAINT "tenant_key_state_check" CHECK (state in ('published', 'sealing'))
);

ALTER TABLE "tenant_key" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "erasure" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"data_class" text NOT NULL,
	"entry_id" uuid,
	"paths" text[] NOT NULL,
	"file_id" uuid,
	"days" integer NOT NULL,
	"erased_at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasure_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "erasure_hold" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"person_id" uuid,
	"reason" text NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"expires_on" text NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "erasure_hold_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "erasure_hold" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "retention_policy" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"data_class" text NOT NULL,
	"days" integer NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_policy_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "retention_policy_class_key" UNIQUE("tenant_id","data_class"),
	CONSTRAINT "retention_policy_days_check" CHECK (days between 1 and 3650)
);

ALTER TABLE "retention_policy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" ADD COLUMN "erased_at" timestamp with time zone;
ALTER TABLE "file_upload" ADD CONSTRAINT "file_upload_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "file_upload" ADD CONSTRAINT "file_upload_tenant_id_device_id_device_tenant_id_id_fk" FOREIGN KEY ("tenant_id","device_id") REFERENCES "public"."device"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "file_upload_part" ADD CONSTRAINT "file_upload_part_tenant_id_upload_id_file_upload_tenant_id_id_fk" FOREIGN KEY ("tenant_id","upload_id") REFERENCES "public"."file_upload"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "erasure_hold" ADD CONSTRAINT "erasure_hold_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "erasure_entry" ON "erasure" USING btree ("tenant_id","entry_id");
CREATE INDEX "erasure_at" ON "erasure" USING btree ("tenant_id","site_id","erased_at");
CREATE INDEX "erasure_hold_site" ON "erasure_hold" USING btree ("tenant_id","site_id");
CREATE POLICY "wall" ON "file_upload" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "file_upload_part" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "tenant_key" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "erasure" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "erasure_hold" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "retention_policy" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "file_upload" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "file_upload_part" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant_key" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "erasure" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "erasure_hold" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "retention_policy" TO zhiqin_runtime;
