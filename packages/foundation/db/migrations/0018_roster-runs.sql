CREATE TABLE "roster_run" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"started_by" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"seconds" integer NOT NULL,
	"max_hours" integer NOT NULL,
	"levels" jsonb NOT NULL,
	"state" text NOT NULL,
	"stop_asked_at" timestamp with time zone,
	"penalty" double precision,
	"lower_bound" double precision,
	"open_places" integer,
	"used" double precision NOT NULL,
	"cells" jsonb,
	"account" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "roster_run_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "roster_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_run" ADD CONSTRAINT "roster_run_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "roster_run_month" ON "roster_run" USING btree ("tenant_id","site_id","month","started_at");
CREATE POLICY "wall" ON "roster_run" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "roster_run" TO zhiqin_runtime;
