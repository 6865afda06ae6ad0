CREATE TABLE "pay_deduction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"guard_month_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"reason" text NOT NULL,
	"document" text NOT NULL,
	"minimum_wage_fen" bigint,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "pay_deduction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pay_deduction_amount_check" CHECK (amount_fen > 0),
	CONSTRAINT "pay_deduction_kind_check" CHECK (kind in ('socialInsurance', 'housingFund', 'incomeTax', 'courtOrder', 'damages'))
);

ALTER TABLE "pay_deduction" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid,
	"file_no" text,
	"incident_type" text NOT NULL,
	"severity" text NOT NULL,
	"occurred_at" timestamp with time zone,
	"discovered_at" timestamp with time zone NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"missing" jsonb NOT NULL,
	"people" integer,
	"casualties" integer,
	"opened_at" timestamp with time zone,
	"has_camera" boolean,
	"clip_held_at" timestamp with time zone,
	"written_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"client_id" uuid,
	"released_at" timestamp with time zone,
	CONSTRAINT "incident_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "incident_file_no_key" UNIQUE("tenant_id","site_id","file_no")
);

ALTER TABLE "incident" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident_action" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"done_note" text,
	"check_due_on" text,
	"effect" text,
	"effect_note" text,
	"checked_at" timestamp with time zone,
	CONSTRAINT "incident_action_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "incident_action" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"membership_id" uuid,
	"person_id" uuid,
	"by_name" text,
	"data" jsonb NOT NULL,
	CONSTRAINT "incident_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "incident_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident_review" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"lesson" text NOT NULL,
	"lesson_on" text NOT NULL,
	"prevention" text NOT NULL,
	"responsibility" text,
	"reviewed_by" uuid NOT NULL,
	"reviewed_by_name" text NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "incident_review_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "incident_review_key" UNIQUE("tenant_id","incident_id","reviewed_at")
);

ALTER TABLE "incident_review" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"step" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"told" integer NOT NULL,
	"answer_due_at" timestamp with time zone NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"acknowledged_name" text,
	"silent_at" timestamp with time zone,
	"client_id" uuid,
	CONSTRAINT "incident_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "incident_step_key" UNIQUE("tenant_id","incident_id","step")
);

ALTER TABLE "incident_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "incident_writing" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"course" text NOT NULL,
	"handling" text NOT NULL,
	"opinion" text,
	"written_by" uuid NOT NULL,
	"written_by_name" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "incident_writing_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "incident_writing_key" UNIQUE("tenant_id","incident_id","revision")
);

ALTER TABLE "incident_writing" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "post_demand" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"code" text NOT NULL,
	"day_type" text NOT NULL,
	"heads" integer NOT NULL,
	"skills" text[] NOT NULL,
	"from_day" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "post_demand_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "post_demand_key" UNIQUE("tenant_id","post_id","code","day_type","from_day")
);

ALTER TABLE "post_demand" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "shift_offer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"per_round" integer NOT NULL,
	"answer_minutes" integer NOT NULL,
	"round" integer NOT NULL,
	"round_ends_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"filled_by" uuid,
	"opened_by" uuid,
	"opener_name" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "shift_offer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "shift_offer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "shift_offer_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"guard_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"standing" jsonb NOT NULL,
	"offered_at" timestamp with time zone,
	"answer_by" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "shift_offer_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "shift_offer_line_key" UNIQUE("tenant_id","offer_id","guard_id")
);

ALTER TABLE "shift_offer_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "shift_swap" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"asker_shift_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"partner_shift_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"decided_by" uuid,
	"decider_name" text,
	"decision_reason" text,
	"decided_at" timestamp with time zone,
	"findings" jsonb,
	CONSTRAINT "shift_swap_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "shift_swap" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "roster_receipt" DROP CONSTRAINT "roster_receipt_key";
ALTER TABLE "short_order" ADD COLUMN "photo_alt" text;
ALTER TABLE "key_custody" ADD COLUMN "holder_id" uuid;
ALTER TABLE "assignment" ADD COLUMN "made_by" text;
ALTER TABLE "roster_receipt" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "roster_receipt" ADD COLUMN "kind" text DEFAULT 'seen' NOT NULL;
ALTER TABLE "staff_protection" ADD COLUMN "evidence_file_id" uuid;
ALTER TABLE "course" ADD COLUMN "site_ids" uuid[];
ALTER TABLE "exam_question" ADD COLUMN "picture_alt" text;
ALTER TABLE "training_session" ADD COLUMN "entry_id" uuid;
ALTER TABLE "pay_deduction" ADD CONSTRAINT "pay_deduction_tenant_id_guard_month_id_guard_month_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_month_id") REFERENCES "public"."guard_month"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident" ADD CONSTRAINT "incident_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident" ADD CONSTRAINT "incident_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident" ADD CONSTRAINT "incident_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident_action" ADD CONSTRAINT "incident_action_tenant_id_incident_id_incident_tenant_id_id_fk" FOREIGN KEY ("tenant_id","incident_id") REFERENCES "public"."incident"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_tenant_id_incident_id_incident_tenant_id_id_fk" FOREIGN KEY ("tenant_id","incident_id") REFERENCES "public"."incident"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_tenant_id_incident_id_incident_tenant_id_id_fk" FOREIGN KEY ("tenant_id","incident_id") REFERENCES "public"."incident"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incident_writing" ADD CONSTRAINT "incident_writing_tenant_id_incident_id_incident_tenant_id_id_fk" FOREIGN KEY ("tenant_id","incident_id") REFERENCES "public"."incident"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post_demand" ADD CONSTRAINT "post_demand_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post_demand" ADD CONSTRAINT "post_demand_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer" ADD CONSTRAINT "shift_offer_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer" ADD CONSTRAINT "shift_offer_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer_line" ADD CONSTRAINT "shift_offer_line_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer_line" ADD CONSTRAINT "shift_offer_line_tenant_id_guard_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","guard_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer_line" ADD CONSTRAINT "shift_offer_line_tenant_id_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_offer_line" ADD CONSTRAINT "shift_offer_line_tenant_id_offer_id_shift_offer_tenant_id_id_fk" FOREIGN KEY ("tenant_id","offer_id") REFERENCES "public"."shift_offer"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_tenant_id_asker_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","asker_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_tenant_id_partner_id_guard_tenant_id_id_fk" FOREIGN KEY ("tenant_id","partner_id") REFERENCES "public"."guard"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_tenant_id_asker_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","asker_shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_tenant_id_partner_shift_id_shift_tenant_id_id_fk" FOREIGN KEY ("tenant_id","partner_shift_id") REFERENCES "public"."shift"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "pay_deduction_month" ON "pay_deduction" USING btree ("tenant_id","guard_month_id");
CREATE INDEX "incident_reported" ON "incident" USING btree ("tenant_id","site_id","reported_at");
CREATE INDEX "incident_action_of" ON "incident_action" USING btree ("tenant_id","incident_id");
CREATE INDEX "incident_event_of" ON "incident_event" USING btree ("tenant_id","incident_id","at");
CREATE UNIQUE INDEX "shift_offer_open_key" ON "shift_offer" USING btree ("tenant_id","shift_id") WHERE state = 'open';
CREATE INDEX "shift_offer_site" ON "shift_offer" USING btree ("tenant_id","site_id","opened_at");
CREATE INDEX "shift_offer_line_guard" ON "shift_offer_line" USING btree ("tenant_id","guard_id","offered_at");
CREATE INDEX "shift_swap_site" ON "shift_swap" USING btree ("tenant_id","site_id","state");
CREATE INDEX "shift_swap_asker" ON "shift_swap" USING btree ("tenant_id","asker_id");
CREATE INDEX "shift_swap_partner" ON "shift_swap" USING btree ("tenant_id","partner_id");
CREATE INDEX "key_custody_holder" ON "key_custody" USING btree ("tenant_id","holder_id");
ALTER TABLE "roster_receipt" ADD CONSTRAINT "roster_receipt_key" UNIQUE("tenant_id","site_id","month","guard_id","version","kind");
CREATE POLICY "wall" ON "pay_deduction" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "incident" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and released_at is not null))));
CREATE POLICY "wall" ON "incident_action" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "incident_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY "wall" ON "incident_review" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "incident_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "incident_writing" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "post_demand" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "shift_offer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "shift_offer_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and guard_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "shift_swap" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "pay_deduction" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "incident" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "incident_action" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "incident_event" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "incident_review" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "incident_step" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "incident_writing" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "post_demand" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "shift_offer" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "shift_offer_line" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "shift_swap" TO zhiqin_runtime;
