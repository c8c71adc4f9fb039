DROP INDEX `return_events_by_return`;--> statement-breakpoint
ALTER TABLE `return_events` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `return_events_by_return` ON `return_events` (`return_id`,`revision`);