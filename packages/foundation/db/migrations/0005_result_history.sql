CREATE TABLE "result_change" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"new_evidence" uuid[] NOT NULL,
	"lost_evidence" uuid[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_change_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "result_change" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "result_reply" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text NOT NULL,
	"entry_id" uuid,
	"recorded_by" uuid,
	"recorder_name" text,
	"replied_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_reply_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_reply_entry_key" UNIQUE("tenant_id","entry_id")
);

ALTER TABLE "result_reply" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "result_waiver_end" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"waiver_id" uuid NOT NULL,
	"from_day" text NOT NULL,
	"reason" text NOT NULL,
	"ended_by" uuid,
	"ender_name" text NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_waiver_end_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "result_waiver_end_key" UNIQUE("tenant_id","waiver_id")
);

ALTER TABLE "result_waiver_end" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "cctv_finding" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"camera_id" uuid,
	"camera_no" text,
	"finding" text NOT NULL,
	"oldest_on" text,
	CONSTRAINT "cctv_finding_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "cctv_finding" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "check_call_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone,
	"is_alone" boolean NOT NULL,
	CONSTRAINT "check_call_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "check_call_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "control_room_state" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"second_id" uuid,
	"panel_state" text NOT NULL,
	"panel_mode" text NOT NULL,
	"is_main_power_on" boolean NOT NULL,
	"is_standby_power_on" boolean NOT NULL,
	"fire_alarms" integer NOT NULL,
	"false_alarms" integer NOT NULL,
	"has_fault" boolean NOT NULL,
	CONSTRAINT "control_room_state_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "control_room_state" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "fire_gear_check" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"asset_id" uuid,
	"asset_no" text NOT NULL,
	"failed_items" text[] NOT NULL,
	"action" text NOT NULL,
	"is_tag_updated" boolean NOT NULL,
	CONSTRAINT "fire_gear_check_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "fire_gear_check" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "footage_access" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"authority" text NOT NULL,
	"handling" text NOT NULL,
	"missing_fields" text[] NOT NULL,
	"is_approved" boolean NOT NULL,
	"period_from" timestamp with time zone,
	"period_to" timestamp with time zone,
	CONSTRAINT "footage_access_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "footage_access" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "goods_move" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"direction" text NOT NULL,
	"slip_id" uuid,
	"slip_no" text,
	"items" jsonb NOT NULL,
	"is_let_out" boolean NOT NULL,
	"is_carrier_signed" boolean NOT NULL,
	CONSTRAINT "goods_move_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "goods_move" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "goods_slip" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"slip_id" uuid NOT NULL,
	"slip_no" text NOT NULL,
	"has_owner_consent" boolean NOT NULL,
	"has_approver" boolean NOT NULL,
	"items" jsonb NOT NULL,
	"is_returnable" boolean NOT NULL,
	"due_back_at" timestamp with time zone,
	"valid_until" timestamp with time zone,
	CONSTRAINT "goods_slip_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "goods_slip" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "key_custody" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"custody_id" uuid NOT NULL,
	"key_nos" text[] NOT NULL,
	"holder_kind" text,
	"lent_at" timestamp with time zone,
	"lent_post_id" uuid,
	"lent_entry_id" uuid,
	"due_back_at" timestamp with time zone,
	"backs" jsonb NOT NULL,
	"key_nos_out" text[] NOT NULL,
	CONSTRAINT "key_custody_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "key_custody_custody_key" UNIQUE("tenant_id","site_id","custody_id")
);

ALTER TABLE "key_custody" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "late_pass" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"visit_id" uuid NOT NULL,
	"pass_no" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "late_pass_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "late_pass" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "muster" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"squad_id" uuid,
	"present_ids" uuid[] NOT NULL,
	"absent" jsonb NOT NULL,
	"is_dress_ok" boolean NOT NULL,
	"is_gear_ok" boolean NOT NULL,
	"order_ids" uuid[] NOT NULL,
	"has_photo" boolean NOT NULL,
	CONSTRAINT "muster_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "muster" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "panel_alarm" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"alarm_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"signal" text,
	"sent_id" uuid,
	"raised_at" timestamp with time zone,
	"raised_entry_id" uuid,
	"verified_at" timestamp with time zone,
	"verified_entry_id" uuid,
	"found" text,
	"is_reset" boolean,
	"is_linkage_auto" boolean,
	"has_called_119" boolean,
	"is_evacuated" boolean,
	CONSTRAINT "panel_alarm_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "panel_alarm_alarm_key" UNIQUE("tenant_id","site_id","alarm_id")
);

ALTER TABLE "panel_alarm" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "panic_call" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid,
	"called_at" timestamp with time zone,
	"is_trial" boolean,
	"over_at" timestamp with time zone,
	"over_entry_id" uuid,
	"outcome" text,
	CONSTRAINT "panic_call_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "panic_call" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "paper_sheet" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sheet_no" text,
	"written_by" uuid,
	"lines" jsonb NOT NULL,
	"claimed_from" timestamp with time zone NOT NULL,
	"claimed_to" timestamp with time zone NOT NULL,
	"has_photos" boolean NOT NULL,
	CONSTRAINT "paper_sheet_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "paper_sheet" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "parcel_stay" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"in_at" timestamp with time zone,
	"in_post_id" uuid,
	"in_entry_id" uuid,
	"out_at" timestamp with time zone,
	"out_post_id" uuid,
	"out_entry_id" uuid,
	"parcel_id" uuid NOT NULL,
	"parcel_kind" text,
	"courier" text,
	"pieces" integer NOT NULL,
	"shelf" text,
	"is_damaged" boolean NOT NULL,
	"taker" text,
	"is_id_checked" boolean,
	CONSTRAINT "parcel_stay_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "parcel_stay_parcel_key" UNIQUE("tenant_id","site_id","parcel_id")
);

ALTER TABLE "parcel_stay" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "pass_use" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"pass_id" uuid,
	"pass_no" text NOT NULL,
	"direction" text NOT NULL,
	"doubt" text,
	"is_let_through" boolean NOT NULL,
	CONSTRAINT "pass_use_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "pass_use" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "supervision_check" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"device_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"supervisor_id" uuid,
	"supervisor_rank" text NOT NULL,
	"present_ids" uuid[] NOT NULL,
	"items" jsonb NOT NULL,
	"acknowledged_by" uuid,
	CONSTRAINT "supervision_check_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "supervision_check" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "traffic_notice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"vehicle_id" uuid,
	"matter" text NOT NULL,
	"traffic_action" text NOT NULL,
	CONSTRAINT "traffic_notice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "traffic_notice" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "vehicle_stay" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"in_at" timestamp with time zone,
	"in_post_id" uuid,
	"in_entry_id" uuid,
	"out_at" timestamp with time zone,
	"out_post_id" uuid,
	"out_entry_id" uuid,
	"vehicle_id" uuid NOT NULL,
	"vehicle_kind" text,
	"is_plate_known" boolean NOT NULL,
	"bay" text,
	"is_vip" boolean NOT NULL,
	"is_load_checked" boolean,
	"is_out_load_checked" boolean,
	"seal_no" text,
	"is_seal_sound" boolean,
	"weighbill_no" text,
	"out_weighbill_no" text,
	"expected_leave_at" timestamp with time zone,
	"ban_id" uuid,
	"has_damage" boolean NOT NULL,
	CONSTRAINT "vehicle_stay_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "vehicle_stay_vehicle_key" UNIQUE("tenant_id","site_id","vehicle_id")
);

ALTER TABLE "vehicle_stay" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "visit_refusal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"visitor_kind" text NOT NULL,
	"refusal" text NOT NULL,
	"ban_id" uuid,
	"is_reported" boolean NOT NULL,
	CONSTRAINT "visit_refusal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "visit_refusal" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "agreement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"kind" text NOT NULL,
	"agreement_no" text NOT NULL,
	"firm" text NOT NULL,
	"area" text,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"hot_work_permit_no" text,
	"people_sealed" text NOT NULL,
	"end_reason" text,
	CONSTRAINT "agreement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "agreement_no_key" UNIQUE("tenant_id","site_id","agreement_no")
);

ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "ban" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"person_sealed" text NOT NULL,
	"until_day" text NOT NULL,
	"decided_by" uuid,
	"end_reason" text,
	CONSTRAINT "ban_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "ban" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "camera" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"camera_no" text NOT NULL,
	"place" text NOT NULL,
	"retention_days" integer NOT NULL,
	"used_since" text,
	"filed_on" text,
	CONSTRAINT "camera_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "camera_no_key" UNIQUE("tenant_id","site_id","camera_no")
);

ALTER TABLE "camera" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "directory_line" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"building" text NOT NULL,
	"unit" text NOT NULL,
	"occupant" text NOT NULL,
	"occupant_kind" text NOT NULL,
	"initials" text NOT NULL,
	"contact_sealed" text,
	CONSTRAINT "directory_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "directory_line_key" UNIQUE("tenant_id","site_id","building","unit","occupant")
);

ALTER TABLE "directory_line" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "fire_asset" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"asset_no" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"made_on" text,
	"refilled_on" text,
	"service_due_on" text,
	"scrap_on" text,
	"label_code" text,
	CONSTRAINT "fire_asset_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fire_asset_no_key" UNIQUE("tenant_id","site_id","asset_no")
);

ALTER TABLE "fire_asset" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "gear" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"kind" text NOT NULL,
	"name" text,
	"gear_no" text,
	"count" integer NOT NULL,
	"post_id" uuid,
	"state" text NOT NULL,
	CONSTRAINT "gear_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "gear_no_key" UNIQUE("tenant_id","site_id","gear_no")
);

ALTER TABLE "gear" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "long_pass" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"pass_no" text NOT NULL,
	"kind" text NOT NULL,
	"firm" text,
	"areas" text,
	"valid_from" text NOT NULL,
	"valid_until" text NOT NULL,
	"hours_from" text,
	"hours_until" text,
	"holder_sealed" text NOT NULL,
	"reviewed_on" text NOT NULL,
	"end_reason" text,
	CONSTRAINT "long_pass_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "long_pass_no_key" UNIQUE("tenant_id","site_id","pass_no")
);

ALTER TABLE "long_pass" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site_key" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"key_no" text NOT NULL,
	"opens" text NOT NULL,
	"ring" text,
	"place" text,
	"copies" integer NOT NULL,
	CONSTRAINT "site_key_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "site_key_no_key" UNIQUE("tenant_id","site_id","key_no")
);

ALTER TABLE "site_key" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "site_utility" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"note" text,
	CONSTRAINT "site_utility_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "site_utility" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "result_waiver" DROP CONSTRAINT "result_waiver_result_key";
ALTER TABLE "presence_event" DROP CONSTRAINT "presence_event_entry_key";
ALTER TABLE "result_waiver" ALTER COLUMN "result_id" DROP NOT NULL;
ALTER TABLE "result_waiver" ADD COLUMN "control_code" text;
ALTER TABLE "result_waiver" ADD COLUMN "post_id" uuid;
ALTER TABLE "result_waiver" ADD COLUMN "from_day" text;
ALTER TABLE "result_waiver" ADD COLUMN "until_day" text;
ALTER TABLE "presence_event" ADD COLUMN "span_id" uuid;
ALTER TABLE "visit" ADD COLUMN "host_answer" text;
ALTER TABLE "visit" ADD COLUMN "agreement_id" uuid;
ALTER TABLE "visit" ADD COLUMN "agreement_no" text;
ALTER TABLE "visit" ADD COLUMN "is_worker_listed" boolean;
ALTER TABLE "visit" ADD COLUMN "emergency" text;
ALTER TABLE "visit" ADD COLUMN "ban_id" uuid;
ALTER TABLE "result_change" ADD CONSTRAINT "result_change_tenant_id_result_id_control_result_tenant_id_id_fk" FOREIGN KEY ("tenant_id","result_id") REFERENCES "public"."control_result"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "result_reply" ADD CONSTRAINT "result_reply_tenant_id_result_id_control_result_tenant_id_id_fk" FOREIGN KEY ("tenant_id","result_id") REFERENCES "public"."control_result"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "result_waiver_end" ADD CONSTRAINT "result_waiver_end_tenant_id_waiver_id_result_waiver_tenant_id_id_fk" FOREIGN KEY ("tenant_id","waiver_id") REFERENCES "public"."result_waiver"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cctv_finding" ADD CONSTRAINT "cctv_finding_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "check_call_answer" ADD CONSTRAINT "check_call_answer_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "control_room_state" ADD CONSTRAINT "control_room_state_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "fire_gear_check" ADD CONSTRAINT "fire_gear_check_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "footage_access" ADD CONSTRAINT "footage_access_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "goods_move" ADD CONSTRAINT "goods_move_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "goods_slip" ADD CONSTRAINT "goods_slip_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "late_pass" ADD CONSTRAINT "late_pass_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "muster" ADD CONSTRAINT "muster_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "pass_use" ADD CONSTRAINT "pass_use_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "supervision_check" ADD CONSTRAINT "supervision_check_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "traffic_notice" ADD CONSTRAINT "traffic_notice_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "visit_refusal" ADD CONSTRAINT "visit_refusal_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ban" ADD CONSTRAINT "ban_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "camera" ADD CONSTRAINT "camera_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "directory_line" ADD CONSTRAINT "directory_line_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "fire_asset" ADD CONSTRAINT "fire_asset_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "gear" ADD CONSTRAINT "gear_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "gear" ADD CONSTRAINT "gear_tenant_id_post_id_post_tenant_id_id_fk" FOREIGN KEY ("tenant_id","post_id") REFERENCES "public"."post"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "long_pass" ADD CONSTRAINT "long_pass_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_key" ADD CONSTRAINT "site_key_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_utility" ADD CONSTRAINT "site_utility_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "result_change_result" ON "result_change" USING btree ("tenant_id","result_id","changed_at");
CREATE INDEX "result_reply_result" ON "result_reply" USING btree ("tenant_id","result_id");
CREATE INDEX "cctv_finding_camera" ON "cctv_finding" USING btree ("tenant_id","site_id","camera_id","at");
CREATE INDEX "check_call_answer_post" ON "check_call_answer" USING btree ("tenant_id","site_id","post_id","at");
CREATE INDEX "control_room_state_post" ON "control_room_state" USING btree ("tenant_id","site_id","post_id","at");
CREATE INDEX "fire_gear_check_asset" ON "fire_gear_check" USING btree ("tenant_id","site_id","asset_id","at");
CREATE INDEX "footage_access_at" ON "footage_access" USING btree ("tenant_id","site_id","at");
CREATE INDEX "goods_move_at" ON "goods_move" USING btree ("tenant_id","site_id","at");
CREATE INDEX "goods_move_slip" ON "goods_move" USING btree ("tenant_id","slip_id");
CREATE INDEX "goods_slip_at" ON "goods_slip" USING btree ("tenant_id","site_id","at");
CREATE INDEX "key_custody_lent" ON "key_custody" USING btree ("tenant_id","site_id","lent_at");
CREATE INDEX "late_pass_visit" ON "late_pass" USING btree ("tenant_id","visit_id");
CREATE INDEX "muster_at" ON "muster" USING btree ("tenant_id","site_id","at");
CREATE INDEX "panel_alarm_raised" ON "panel_alarm" USING btree ("tenant_id","site_id","raised_at");
CREATE INDEX "panic_call_at" ON "panic_call" USING btree ("tenant_id","site_id","called_at");
CREATE INDEX "paper_sheet_claimed" ON "paper_sheet" USING btree ("tenant_id","site_id","claimed_from");
CREATE INDEX "parcel_stay_in" ON "parcel_stay" USING btree ("tenant_id","site_id","in_at");
CREATE INDEX "pass_use_at" ON "pass_use" USING btree ("tenant_id","site_id","at");
CREATE INDEX "supervision_check_at" ON "supervision_check" USING btree ("tenant_id","site_id","at");
CREATE INDEX "traffic_notice_at" ON "traffic_notice" USING btree ("tenant_id","site_id","at");
CREATE INDEX "vehicle_stay_in" ON "vehicle_stay" USING btree ("tenant_id","site_id","in_at");
CREATE INDEX "visit_refusal_at" ON "visit_refusal" USING btree ("tenant_id","site_id","at");
CREATE INDEX "ban_site" ON "ban" USING btree ("tenant_id","site_id","until_day");
CREATE INDEX "gear_post" ON "gear" USING btree ("tenant_id","site_id","post_id");
CREATE INDEX "site_utility_site" ON "site_utility" USING btree ("tenant_id","site_id");
CREATE INDEX "result_waiver_result" ON "result_waiver" USING btree ("tenant_id","result_id");
CREATE INDEX "result_waiver_standing" ON "result_waiver" USING btree ("tenant_id","site_id","control_code");
ALTER TABLE "presence_event" ADD CONSTRAINT "presence_event_place_key" UNIQUE("tenant_id","entry_id","direction","post_id","person_id");
CREATE POLICY "wall" ON "result_change" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "result_reply" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "result_waiver_end" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "cctv_finding" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "check_call_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "control_room_state" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "fire_gear_check" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "footage_access" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "goods_move" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "goods_slip" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "key_custody" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "late_pass" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "muster" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "panel_alarm" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "panic_call" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "paper_sheet" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "parcel_stay" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "pass_use" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "supervision_check" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "traffic_notice" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "vehicle_stay" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "visit_refusal" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "agreement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "ban" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "camera" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "directory_line" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "fire_asset" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "gear" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "long_pass" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "site_key" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "site_utility" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
GRANT SELECT, INSERT ON "result_change" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "result_reply" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "result_waiver_end" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "cctv_finding" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "check_call_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "control_room_state" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "fire_gear_check" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "footage_access" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "goods_move" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "goods_slip" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "key_custody" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "late_pass" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "muster" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "panel_alarm" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "panic_call" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "paper_sheet" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "parcel_stay" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "pass_use" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "supervision_check" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "traffic_notice" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "vehicle_stay" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "visit_refusal" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "agreement" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ban" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "camera" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "directory_line" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "fire_asset" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "gear" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "long_pass" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "site_key" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "site_utility" TO zhiqin_runtime;
