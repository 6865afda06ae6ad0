CREATE TABLE "hazard_letter_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"hazard_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"text" text NOT NULL,
	"done_by" text,
	"answerer_name" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hazard_letter_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "hazard_letter_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "hazard_letter_answer" ADD CONSTRAINT "hazard_letter_answer_tenant_id_letter_id_hazard_letter_tenant_id_id_fk" FOREIGN KEY ("tenant_id","letter_id") REFERENCES "public"."hazard_letter"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hazard_letter_answer" ADD CONSTRAINT "hazard_letter_answer_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "hazard_letter_answer_of" ON "hazard_letter_answer" USING btree ("tenant_id","letter_id");
CREATE POLICY "wall" ON "hazard_letter_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
GRANT SELECT, INSERT ON "hazard_letter_answer" TO zhiqin_runtime;
