CREATE TABLE "count_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"months" bigint NOT NULL,
	"area_id" text,
	"finished" bigint NOT NULL,
	"agreed" bigint NOT NULL,
	"excluded" bigint NOT NULL,
	"not_yet_due" bigint NOT NULL,
	"pending" bigint NOT NULL,
	"reached" bigint NOT NULL,
	"better_off" bigint NOT NULL,
	"declined" bigint NOT NULL,
	"not_consented" bigint NOT NULL,
	"lost" bigint NOT NULL,
	"missed" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "count_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"quarter" text NOT NULL,
	"revision" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"person_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"from_quarter" text NOT NULL,
	"margin_percent" bigint NOT NULL,
	"response_percent" bigint NOT NULL,
	"proposed_by_side" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"agreed_by" text,
	"agreed_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"revision" bigint NOT NULL,
	CONSTRAINT "proposed_by_side_is_one_of" CHECK ("sample_agreements"."proposed_by_side" in ('council', 'provider'))
);
--> statement-breakpoint
CREATE TABLE "sample_draws" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"quarter" text NOT NULL,
	"seed" text NOT NULL,
	"up_to_lot" text NOT NULL,
	"drawn" bigint NOT NULL,
	"of_families" bigint NOT NULL,
	"margin_percent" bigint NOT NULL,
	"response_percent" bigint NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "follow_up_attempts" bigint;--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "follow_up_questions" jsonb;--> statement-breakpoint
ALTER TABLE "count_lines" ADD CONSTRAINT "count_lines_sheet_id_count_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."count_sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_lines" ADD CONSTRAINT "count_lines_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_sheets" ADD CONSTRAINT "count_sheets_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_sheets" ADD CONSTRAINT "count_sheets_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "count_sheets" ADD CONSTRAINT "count_sheets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_agreements" ADD CONSTRAINT "sample_agreements_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_agreements" ADD CONSTRAINT "sample_agreements_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_agreements" ADD CONSTRAINT "sample_agreements_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_agreements" ADD CONSTRAINT "sample_agreements_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_draws" ADD CONSTRAINT "sample_draws_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "count_lines_by_sheet" ON "count_lines" USING btree ("sheet_id");--> statement-breakpoint
CREATE UNIQUE INDEX "count_sheets_once" ON "count_sheets" USING btree ("contract_id","organisation_id","quarter");--> statement-breakpoint
CREATE INDEX "sample_agreements_by_contract" ON "sample_agreements" USING btree ("contract_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sample_draws_once" ON "sample_draws" USING btree ("contract_id","quarter");--> statement-breakpoint
-- A draw stays as it was made: nobody is picked, and nobody is swapped.
CREATE TRIGGER sample_draws_stay BEFORE UPDATE OR DELETE ON sample_draws FOR EACH ROW EXECUTE FUNCTION refuse_change();
