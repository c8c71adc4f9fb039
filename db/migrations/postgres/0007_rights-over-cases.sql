CREATE TABLE "emergency_looks" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"more" text NOT NULL,
	CONSTRAINT "reason_is_one_of" CHECK ("emergency_looks"."reason" in ('child at risk', 'provider gone', 'court or police', 'copy asked for'))
);
--> statement-breakpoint
CREATE TABLE "erased_counts" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"ended_in" text NOT NULL,
	"points" text NOT NULL,
	"split_by" text NOT NULL,
	"group_key" text NOT NULL,
	"families" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"reason" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" text NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text,
	"why_lifted" text,
	CONSTRAINT "reason_is_one_of" CHECK ("legal_holds"."reason" in ('court or police', 'claim or complaint', 'review or inquiry', 'copy asked for')),
	CONSTRAINT "why_lifted_is_one_of" CHECK ("legal_holds"."why_lifted" in ('matter closed', 'whoever asked says so', 'set by mistake'))
);
--> statement-breakpoint
ALTER TABLE "contracts" ADD COLUMN "retention_months" bigint;--> statement-breakpoint
ALTER TABLE "emergency_looks" ADD CONSTRAINT "emergency_looks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_looks" ADD CONSTRAINT "emergency_looks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_looks" ADD CONSTRAINT "emergency_looks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_counts" ADD CONSTRAINT "erased_counts_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_counts" ADD CONSTRAINT "erased_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emergency_looks_by_case" ON "emergency_looks" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "emergency_looks_by_holder" ON "emergency_looks" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "erased_counts_by_contract" ON "erased_counts" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "legal_holds_by_case" ON "legal_holds" USING btree ("case_id","lifted_at");--> statement-breakpoint
-- What happened to a permission goes only with its case, whose erasure is written down first. That stays.
DROP TRIGGER permission_events_stay ON permission_events;
--> statement-breakpoint
CREATE TRIGGER permission_events_stay BEFORE UPDATE ON permission_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_unless_erased() RETURNS trigger AS $$ BEGIN IF EXISTS (SELECT 1 FROM erasures WHERE id = OLD.case_id) THEN RETURN OLD; END IF; RAISE EXCEPTION 'history stays'; END $$ LANGUAGE plpgsql;
--> statement-breakpoint
CREATE TRIGGER permission_events_go_with_their_case BEFORE DELETE ON permission_events FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER erasures_stay BEFORE UPDATE OR DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION refuse_change();
