CREATE TABLE "case_people" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" bigint NOT NULL,
	"age_at_start" bigint,
	"sex" text NOT NULL,
	"ethnic_group" text NOT NULL,
	"disability" text NOT NULL,
	"educational_need" text NOT NULL,
	CONSTRAINT "sex_is_one_of" CHECK ("case_people"."sex" in ('female', 'male', 'prefer not to say', 'not asked')),
	CONSTRAINT "ethnic_group_is_one_of" CHECK ("case_people"."ethnic_group" in ('Asian or Asian British', 'Black, Black British, Caribbean or African', 'Mixed or multiple ethnic groups', 'White', 'Other ethnic group', 'prefer not to say', 'not asked')),
	CONSTRAINT "disability_is_one_of" CHECK ("case_people"."disability" in ('disabled', 'not disabled', 'prefer not to say', 'not asked')),
	CONSTRAINT "educational_need_is_one_of" CHECK ("case_people"."educational_need" in ('none', 'support in school', 'education, health and care plan', 'prefer not to say', 'not asked'))
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"area_id" text NOT NULL,
	"age_band" text,
	"need" text NOT NULL,
	"route" text NOT NULL,
	"referred_on" text NOT NULL,
	"assessed_on" text,
	"started_on" text,
	"planned_end_on" text,
	"ended_on" text,
	"how_ended" text,
	"why_inappropriate" text NOT NULL,
	"handed_to_contract_id" text,
	"known_as" text NOT NULL,
	"arrived_on" text,
	"handed_elsewhere" text NOT NULL,
	"came_back_on" text,
	"came_back_same_need" boolean,
	"not_to_ask_reason" text,
	"not_to_ask_from" text,
	"sessions" bigint,
	"concerns" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "age_band_is_one_of" CHECK ("cases"."age_band" in ('0 to 4', '5 to 10', '11 to 15', '16 to 17', '18 to 25')),
	CONSTRAINT "route_is_one_of" CHECK ("cases"."route" in ('school', 'early help assessment', 'self', 'health', 'police', 'step-down from social care', 'other')),
	CONSTRAINT "how_ended_is_one_of" CHECK ("cases"."how_ended" in ('completed', 'step-down', 'moved to specialist help', 'disengaged', 'moved away', 'inappropriate referral')),
	CONSTRAINT "not_to_ask_reason_is_one_of" CHECK ("cases"."not_to_ask_reason" in ('died', 'court or safeguarding bar', 'contract ended without follow-up'))
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"months" bigint NOT NULL,
	"due_on" text NOT NULL,
	"window_days" bigint NOT NULL,
	"window_ends_on" text NOT NULL,
	"attempts_needed" bigint NOT NULL,
	"result_kind" text,
	"result_on" text,
	"asked_by" text,
	"questions" text NOT NULL,
	"answers" jsonb NOT NULL,
	"better_off" boolean,
	"own_words" text NOT NULL,
	"bad_again" text,
	"attempts" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "result_kind_is_one_of" CHECK ("follow_ups"."result_kind" in ('reached', 'declined')),
	CONSTRAINT "asked_by_is_one_of" CHECK ("follow_ups"."asked_by" in ('own worker', 'other worker', 'self-completed')),
	CONSTRAINT "bad_again_is_one_of" CHECK ("follow_ups"."bad_again" in ('needs help again', 'raise a concern now', 'neither'))
);
--> statement-breakpoint
CREATE TABLE "permission_events" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"scope" text NOT NULL,
	"act" text NOT NULL,
	"on_day" text NOT NULL,
	"given_by" text,
	"asked_by" text,
	"privacy_notice" text NOT NULL,
	"safe" jsonb,
	"revision" bigint NOT NULL,
	CONSTRAINT "scope_is_one_of" CHECK ("permission_events"."scope" in ('contact', 'quote')),
	CONSTRAINT "act_is_one_of" CHECK ("permission_events"."act" in ('asked', 'given', 'declined', 'withdrawn')),
	CONSTRAINT "given_by_is_one_of" CHECK ("permission_events"."given_by" in ('parent', 'young person')),
	CONSTRAINT "asked_by_is_one_of" CHECK ("permission_events"."asked_by" in ('own worker', 'other worker', 'self-completed'))
);
--> statement-breakpoint
ALTER TABLE "history" DROP CONSTRAINT "subject_is_one_of";--> statement-breakpoint
ALTER TABLE "case_people" ADD CONSTRAINT "case_people_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_handed_to_contract_id_contracts_id_fk" FOREIGN KEY ("handed_to_contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission_events" ADD CONSTRAINT "permission_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "permission_events" ADD CONSTRAINT "permission_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_people_once" ON "case_people" USING btree ("case_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_reference_once" ON "cases" USING btree ("contract_id","organisation_id","reference_key");--> statement-breakpoint
CREATE INDEX "cases_by_holder" ON "cases" USING btree ("contract_id","organisation_id","referred_on","id");--> statement-breakpoint
CREATE INDEX "cases_by_end" ON "cases" USING btree ("contract_id","ended_on");--> statement-breakpoint
CREATE INDEX "cases_by_hand_over" ON "cases" USING btree ("handed_to_contract_id","ended_on");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_once" ON "follow_ups" USING btree ("case_id","months");--> statement-breakpoint
CREATE INDEX "follow_ups_to_ask" ON "follow_ups" USING btree ("organisation_id","result_kind","window_ends_on");--> statement-breakpoint
CREATE INDEX "follow_ups_by_contract" ON "follow_ups" USING btree ("contract_id","case_id","months");--> statement-breakpoint
CREATE INDEX "permission_events_by_case" ON "permission_events" USING btree ("case_id","revision");--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "subject_is_one_of" CHECK ("history"."subject" in ('contract', 'organisation', 'person', 'measure', 'return', 'action', 'case', 'settings', 'import'));--> statement-breakpoint
-- What happened to a family's permission stays as it was written down.
CREATE TRIGGER permission_events_stay BEFORE UPDATE OR DELETE ON permission_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
