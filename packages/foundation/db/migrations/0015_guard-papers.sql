CREATE TABLE "guard_issue" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"size" text,
	"quantity" integer NOT NULL,
	"issued_on" text NOT NULL,
	"returned_on" text,
	"return_note" text,
	"recorded_by_name" text,
	CONSTRAINT "guard_issue_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "guard_issue" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_leaving" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"reason" text NOT NULL,
	"last_day" text NOT NULL,
	"note" text,
	"started_at" timestamp with time zone NOT NULL,
	"started_by_name" text,
	"final_pay_fen" bigint,
	"final_pay_on" text,
	"certificate_handed_on" text,
	"police_reported_on" text,
	"insurance_moved_on" text,
	"closed_at" timestamp with time zone,
	"closed_by_name" text,
	CONSTRAINT "guard_leaving_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "guard_leaving" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "guard_paper" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"paper_no" text,
	"issuer" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"outcome" text,
	"detail_sealed" text,
	"file_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_name" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	CONSTRAINT "guard_paper_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "guard_paper" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "leaving_waiver" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"site_ids" uuid[] NOT NULL,
	"leaving_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"reason" text NOT NULL,
	"waived_by_name" text,
	"waived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "leaving_waiver_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "leaving_waiver_item_key" UNIQUE("tenant_id","leaving_id","item_key")
);

ALTER TABLE "leaving_waiver" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "certificate" ADD COLUMN "level" integer;
ALTER TABLE "guard_file" ADD COLUMN "sex" text;
ALTER TABLE "guard_file" ADD COLUMN "former_retirement_age" integer;
ALTER TABLE "guard_issue" ADD CONSTRAINT "guard_issue_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_leaving" ADD CONSTRAINT "guard_leaving_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "guard_paper" ADD CONSTRAINT "guard_paper_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "leaving_waiver" ADD CONSTRAINT "leaving_waiver_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "leaving_waiver" ADD CONSTRAINT "leaving_waiver_tenant_id_leaving_id_guard_leaving_tenant_id_id_fk" FOREIGN KEY ("tenant_id","leaving_id") REFERENCES "public"."guard_leaving"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "guard_issue_guard_idx" ON "guard_issue" USING btree ("tenant_id","guard_id");
CREATE INDEX "guard_leaving_guard_idx" ON "guard_leaving" USING btree ("tenant_id","guard_id");
CREATE INDEX "guard_paper_guard_idx" ON "guard_paper" USING btree ("tenant_id","guard_id","kind");
CREATE POLICY "wall" ON "guard_issue" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_leaving" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "guard_paper" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "leaving_waiver" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_ids && ((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_issue" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_leaving" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "guard_paper" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "leaving_waiver" TO zhiqin_runtime;
