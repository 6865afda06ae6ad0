CREATE TABLE "entry_proof" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"person_id" uuid,
	"round_key" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"grade" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"open_suspicions" text[] NOT NULL,
	"metres_off" integer,
	CONSTRAINT "entry_proof_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "entry_proof_grade_check" CHECK (grade in ('A', 'B', 'C', 'D'))
);

ALTER TABLE "entry_proof" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "proof_finding" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"round_key" uuid NOT NULL,
	"decision" text NOT NULL,
	"suspicions" text[] NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proof_finding_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "proof_finding_decision_check" CHECK (decision in ('genuine', 'not-genuine'))
);

ALTER TABLE "proof_finding" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "reading_error" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"metres" integer NOT NULL,
	"sample" integer NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_error_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "reading_error" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "walking_minimum" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"seconds" integer NOT NULL,
	"sample" integer NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "walking_minimum_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "walking_minimum_way_key" UNIQUE("tenant_id","site_id","from_id","to_id")
);

ALTER TABLE "walking_minimum" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "checkpoint" ADD COLUMN "accuracy_metres" double precision;
ALTER TABLE "checkpoint" ADD COLUMN "placed_at" timestamp with time zone;
ALTER TABLE "entry_proof" ADD CONSTRAINT "entry_proof_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "proof_finding" ADD CONSTRAINT "proof_finding_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reading_error" ADD CONSTRAINT "reading_error_tenant_id_id_checkpoint_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."checkpoint"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "walking_minimum" ADD CONSTRAINT "walking_minimum_tenant_id_from_id_checkpoint_tenant_id_id_fk" FOREIGN KEY ("tenant_id","from_id") REFERENCES "public"."checkpoint"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "walking_minimum" ADD CONSTRAINT "walking_minimum_tenant_id_to_id_checkpoint_tenant_id_id_fk" FOREIGN KEY ("tenant_id","to_id") REFERENCES "public"."checkpoint"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "entry_proof_at" ON "entry_proof" USING btree ("tenant_id","site_id","at");
CREATE INDEX "entry_proof_round" ON "entry_proof" USING btree ("tenant_id","site_id","round_key");
CREATE INDEX "proof_finding_round" ON "proof_finding" USING btree ("tenant_id","site_id","round_key");
CREATE POLICY "wall" ON "entry_proof" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "proof_finding" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "reading_error" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "walking_minimum" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "entry_proof" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "proof_finding" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "reading_error" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "walking_minimum" TO zhiqin_runtime;
