DROP INDEX "difference_notes_number_once";--> statement-breakpoint
ALTER TABLE "difference_notes" ADD COLUMN "among_organisations" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "difference_notes_number_once" ON "difference_notes" USING btree ("measure_id","among_organisations","number");