CREATE TABLE "difference_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"number" bigint NOT NULL,
	"answer" text NOT NULL,
	"why" text NOT NULL,
	"said_by" text NOT NULL,
	"said_on" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_is_one_of" CHECK ("difference_notes"."answer" in ('meant', 'not meant', 'not known'))
);
--> statement-breakpoint
ALTER TABLE "difference_notes" ADD CONSTRAINT "difference_notes_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difference_notes" ADD CONSTRAINT "difference_notes_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difference_notes" ADD CONSTRAINT "difference_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "difference_notes_number_once" ON "difference_notes" USING btree ("measure_id","number");--> statement-breakpoint
CREATE INDEX "difference_notes_by_contract" ON "difference_notes" USING btree ("contract_id");--> statement-breakpoint
-- What was said of a difference stays: a later answer is a new row beside it.
CREATE TRIGGER difference_notes_stay BEFORE UPDATE OR DELETE ON difference_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
