CREATE TABLE "camera_operator" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid,
	"name" text NOT NULL,
	"unit" text,
	"may_play" boolean NOT NULL,
	"may_copy" boolean NOT NULL,
	"vetted_on" text,
	"trained_on" text,
	"secrecy_on" text,
	"from_day" text NOT NULL,
	"until_day" text,
	"named_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "camera_operator_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "camera_operator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "camera_operator" ADD CONSTRAINT "camera_operator_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "camera_operator" ADD CONSTRAINT "camera_operator_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "camera_operator_of" ON "camera_operator" USING btree ("tenant_id","site_id","from_day");
CREATE POLICY "wall" ON "camera_operator" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "camera_operator" TO zhiqin_runtime;
