CREATE TABLE "billing_profile" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid,
	"title" text NOT NULL,
	"tax_no" text,
	"address" text,
	"bank_name" text,
	"bank_account" text,
	"email" text,
	"set_by_name" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "billing_profile_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "billing_profile" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "client_account" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"movements" integer NOT NULL,
	CONSTRAINT "client_account_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "client_account_key" UNIQUE("tenant_id","client_id")
);

ALTER TABLE "client_account" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "deduction_decision" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"key" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deduction_decision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "deduction_decision_check" CHECK (decision in ('confirmed', 'dropped'))
);

ALTER TABLE "deduction_decision" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "extra_charge" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"month" text NOT NULL,
	"text" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_fen" bigint NOT NULL,
	"amount_fen" bigint NOT NULL,
	"entered_by_name" text,
	"entered_at" timestamp with time zone NOT NULL,
	"withdrawn_by_name" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "extra_charge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "extra_charge_amount_check" CHECK (amount_fen = quantity * unit_fen)
);

ALTER TABLE "extra_charge" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "invoice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"series" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" text NOT NULL,
	"due_on" text NOT NULL,
	"currency" text NOT NULL,
	"net_fen" bigint NOT NULL,
	"tax_fen" bigint NOT NULL,
	"gross_fen" bigint NOT NULL,
	"buyer" jsonb NOT NULL,
	"seller" jsonb NOT NULL,
	"reverses_id" uuid,
	"reason" text,
	"file_id" uuid,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invoice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invoice_number_key" UNIQUE("tenant_id","series","number"),
	CONSTRAINT "invoice_reverses_key" UNIQUE("tenant_id","reverses_id"),
	CONSTRAINT "invoice_total_check" CHECK (gross_fen = net_fen + tax_fen),
	CONSTRAINT "invoice_kind_check" CHECK (kind in ('special', 'ordinary', 'own'))
);

ALTER TABLE "invoice" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "invoice_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"statement_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"month" text NOT NULL,
	"tax_key" text NOT NULL,
	"tax_basis_points" integer NOT NULL,
	"net_fen" bigint NOT NULL,
	"tax_fen" bigint NOT NULL,
	"gross_fen" bigint NOT NULL,
	CONSTRAINT "invoice_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invoice_line_key" UNIQUE("tenant_id","invoice_id","position")
);

ALTER TABLE "invoice_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "invoice_reminder" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"open_fen" bigint NOT NULL,
	"reminded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invoice_reminder_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invoice_reminder_key" UNIQUE("tenant_id","invoice_id","number")
);

ALTER TABLE "invoice_reminder" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "invoice_series" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"series" text NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "invoice_series_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invoice_series_key" UNIQUE("tenant_id","series")
);

ALTER TABLE "invoice_series" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "rate_card" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_day" text NOT NULL,
	"terms" jsonb NOT NULL,
	"note" text,
	"set_by" uuid,
	"set_by_name" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rate_card_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "rate_card_number_key" UNIQUE("tenant_id","contract_id","number")
);

ALTER TABLE "rate_card" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "receipt" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"received_on" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"currency" text NOT NULL,
	"method" text NOT NULL,
	"payer" text,
	"outside_ref" text,
	"refunds_id" uuid,
	"note" text,
	"recorded_by_name" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipt_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "receipt_outside_ref_key" UNIQUE("tenant_id","outside_ref"),
	CONSTRAINT "receipt_method_check" CHECK (method in ('bank', 'online', 'cash', 'cheque', 'offset')),
	CONSTRAINT "receipt_refund_check" CHECK ((refunds_id is null) = (amount_fen > 0))
);

ALTER TABLE "receipt" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "receipt_allocation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"receipt_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"amount_fen" bigint NOT NULL,
	"allocated_by_name" text,
	"allocated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipt_allocation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "receipt_allocation_amount_check" CHECK (amount_fen <> 0)
);

ALTER TABLE "receipt_allocation" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "statement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"month" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"first_sent_at" timestamp with time zone,
	CONSTRAINT "statement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "statement_month_key" UNIQUE("tenant_id","site_id","month")
);

ALTER TABLE "statement" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "statement_revision" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"currency" text NOT NULL,
	"data" jsonb NOT NULL,
	"digest" text NOT NULL,
	"net_fen" bigint NOT NULL,
	"tax_fen" bigint NOT NULL,
	"gross_fen" bigint NOT NULL,
	"reason" text,
	"drafted_by_name" text,
	"drafted_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "statement_revision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "statement_revision_key" UNIQUE("tenant_id","statement_id","number"),
	CONSTRAINT "statement_revision_state_check" CHECK (state in ('draft', 'agreed', 'sent', 'disputed', 'accepted', 'superseded')),
	CONSTRAINT "statement_revision_total_check" CHECK (gross_fen = net_fen + tax_fen)
);

ALTER TABLE "statement_revision" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "statement_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"line_key" text,
	"note" text,
	"file_id" uuid,
	"taken_by" uuid,
	"taker_name" text,
	"taken_at" timestamp with time zone NOT NULL,
	"is_for_client" boolean NOT NULL,
	CONSTRAINT "statement_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "statement_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "billing_profile" ADD CONSTRAINT "billing_profile_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "client_account" ADD CONSTRAINT "client_account_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "deduction_decision" ADD CONSTRAINT "deduction_decision_tenant_id_statement_id_statement_tenant_id_id_fk" FOREIGN KEY ("tenant_id","statement_id") REFERENCES "public"."statement"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "extra_charge" ADD CONSTRAINT "extra_charge_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "extra_charge" ADD CONSTRAINT "extra_charge_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_tenant_id_invoice_id_invoice_tenant_id_id_fk" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "public"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_tenant_id_statement_id_statement_tenant_id_id_fk" FOREIGN KEY ("tenant_id","statement_id") REFERENCES "public"."statement"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_tenant_id_revision_id_statement_revision_tenant_id_id_fk" FOREIGN KEY ("tenant_id","revision_id") REFERENCES "public"."statement_revision"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invoice_reminder" ADD CONSTRAINT "invoice_reminder_tenant_id_invoice_id_invoice_tenant_id_id_fk" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "public"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rate_card" ADD CONSTRAINT "rate_card_tenant_id_contract_id_contract_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contract_id") REFERENCES "public"."contract"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rate_card" ADD CONSTRAINT "rate_card_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receipt_allocation" ADD CONSTRAINT "receipt_allocation_tenant_id_receipt_id_receipt_tenant_id_id_fk" FOREIGN KEY ("tenant_id","receipt_id") REFERENCES "public"."receipt"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "receipt_allocation" ADD CONSTRAINT "receipt_allocation_tenant_id_invoice_id_invoice_tenant_id_id_fk" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "public"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement" ADD CONSTRAINT "statement_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement" ADD CONSTRAINT "statement_tenant_id_client_id_client_tenant_id_id_fk" FOREIGN KEY ("tenant_id","client_id") REFERENCES "public"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement_revision" ADD CONSTRAINT "statement_revision_tenant_id_statement_id_statement_tenant_id_id_fk" FOREIGN KEY ("tenant_id","statement_id") REFERENCES "public"."statement"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement_step" ADD CONSTRAINT "statement_step_tenant_id_statement_id_statement_tenant_id_id_fk" FOREIGN KEY ("tenant_id","statement_id") REFERENCES "public"."statement"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "statement_step" ADD CONSTRAINT "statement_step_tenant_id_revision_id_statement_revision_tenant_id_id_fk" FOREIGN KEY ("tenant_id","revision_id") REFERENCES "public"."statement_revision"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "billing_profile_client" ON "billing_profile" USING btree ("tenant_id","client_id");
CREATE INDEX "deduction_decision_of" ON "deduction_decision" USING btree ("tenant_id","statement_id","decided_at");
CREATE INDEX "extra_charge_month" ON "extra_charge" USING btree ("tenant_id","site_id","month");
CREATE INDEX "invoice_client" ON "invoice" USING btree ("tenant_id","client_id","issued_on");
CREATE INDEX "invoice_line_statement" ON "invoice_line" USING btree ("tenant_id","statement_id");
CREATE INDEX "receipt_client" ON "receipt" USING btree ("tenant_id","client_id","received_on");
CREATE INDEX "receipt_allocation_invoice" ON "receipt_allocation" USING btree ("tenant_id","invoice_id");
CREATE INDEX "receipt_allocation_receipt" ON "receipt_allocation" USING btree ("tenant_id","receipt_id");
CREATE INDEX "statement_revision_client" ON "statement_revision" USING btree ("tenant_id","client_id");
CREATE INDEX "statement_step_of" ON "statement_step" USING btree ("tenant_id","statement_id","taken_at");
CREATE POLICY "wall" ON "billing_profile" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "client_account" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "deduction_decision" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "extra_charge" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "invoice" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "invoice_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "invoice_reminder" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "invoice_series" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "rate_card" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "receipt" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "receipt_allocation" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff') or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "statement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and first_sent_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and first_sent_at is not null))));
CREATE POLICY "wall" ON "statement_revision" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and sent_at is not null)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and sent_at is not null))));
CREATE POLICY "wall" ON "statement_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and is_for_client)))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]) and is_for_client))));
GRANT SELECT, INSERT ON "billing_profile" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "client_account" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "deduction_decision" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "extra_charge" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "invoice" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "invoice_line" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "invoice_reminder" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "invoice_series" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "rate_card" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "receipt" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "receipt_allocation" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "statement" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "statement_revision" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "statement_step" TO zhiqin_runtime;
