CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_number" bigint NOT NULL,
	"instrument_id" text NOT NULL,
	"instrument_version" text NOT NULL,
	"form_id" text NOT NULL,
	"informant" text NOT NULL,
	"point" text NOT NULL,
	"on_day" text NOT NULL,
	"given_kind" text NOT NULL,
	"given" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "informant_is_one_of" CHECK ("assessments"."informant" in ('parent', 'teacher', 'self', 'worker')),
	CONSTRAINT "given_kind_is_one_of" CHECK ("assessments"."given_kind" in ('answers', 'scores'))
);
--> statement-breakpoint
CREATE TABLE "contract_questionnaires" (
	"contract_id" text PRIMARY KEY NOT NULL,
	"used" jsonb NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instrument_licences" (
	"instrument_id" text PRIMARY KEY NOT NULL,
	"licence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"is_on" boolean NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploaded_instruments" (
	"id" text PRIMARY KEY NOT NULL,
	"instrument_id" text NOT NULL,
	"version" text NOT NULL,
	"definition" jsonb NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_questionnaires" ADD CONSTRAINT "contract_questionnaires_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instrument_licences" ADD CONSTRAINT "instrument_licences_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploaded_instruments" ADD CONSTRAINT "uploaded_instruments_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_once" ON "assessments" USING btree ("case_id","person_number","instrument_id","informant","point");--> statement-breakpoint
CREATE INDEX "assessments_by_contract" ON "assessments" USING btree ("contract_id","instrument_id","case_id","person_number");--> statement-breakpoint
CREATE UNIQUE INDEX "uploaded_instruments_once" ON "uploaded_instruments" USING btree ("instrument_id","version");