CREATE TABLE "imported_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"run_id" text NOT NULL,
	"row_number" bigint NOT NULL,
	"cells" text NOT NULL,
	"organisation_id" text,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_run_id_import_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_rows_by_contract" ON "imported_rows" USING btree ("contract_id");