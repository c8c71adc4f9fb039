CREATE TABLE "forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" bigint NOT NULL,
	"after_quarter" text NOT NULL,
	"steps" jsonb NOT NULL,
	"level" double precision,
	"seasonal" boolean NOT NULL,
	"author" text NOT NULL,
	"why" text NOT NULL,
	"agreed_on" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("forecasts"."kind" in ('baseline', 'partners'))
);
--> statement-breakpoint
CREATE TABLE "rebases" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"area_key" text NOT NULL,
	"from_quarter" text NOT NULL,
	"reason" text NOT NULL,
	"cause" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reason_is_one_of" CHECK ("rebases"."reason" in ('known cause', 'definition changed', 'recording changed'))
);
--> statement-breakpoint
CREATE TABLE "turned_curves" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"number" bigint NOT NULL,
	"answers" jsonb NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_on" text,
	"finished_by" text,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "measure_id" text;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "costs_nothing" boolean;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD COLUMN "seasonal" boolean;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rebases" ADD CONSTRAINT "rebases_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rebases" ADD CONSTRAINT "rebases_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rebases" ADD CONSTRAINT "rebases_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turned_curves" ADD CONSTRAINT "turned_curves_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turned_curves" ADD CONSTRAINT "turned_curves_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turned_curves" ADD CONSTRAINT "turned_curves_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turned_curves" ADD CONSTRAINT "turned_curves_finished_by_people_id_fk" FOREIGN KEY ("finished_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "forecasts_number_once" ON "forecasts" USING btree ("measure_id","kind","number");--> statement-breakpoint
CREATE INDEX "forecasts_by_contract" ON "forecasts" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rebases_once" ON "rebases" USING btree ("measure_id","area_key","from_quarter");--> statement-breakpoint
CREATE INDEX "rebases_by_contract" ON "rebases" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "turned_curves_once" ON "turned_curves" USING btree ("measure_id","number");--> statement-breakpoint
CREATE INDEX "turned_curves_by_contract" ON "turned_curves" USING btree ("contract_id");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- A forecast stands as it was agreed: later figures are held against it.
CREATE TRIGGER forecasts_stay BEFORE UPDATE OR DELETE ON forecasts FOR EACH ROW EXECUTE FUNCTION refuse_change();
