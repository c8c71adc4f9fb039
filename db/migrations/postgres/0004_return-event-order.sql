DROP INDEX "return_events_by_return";--> statement-breakpoint
ALTER TABLE "return_events" ADD COLUMN "revision" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "return_events_by_return" ON "return_events" USING btree ("return_id","revision");