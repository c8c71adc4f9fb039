DROP INDEX `difference_notes_number_once`;--> statement-breakpoint
ALTER TABLE `difference_notes` ADD `among_organisations` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `difference_notes_number_once` ON `difference_notes` (`measure_id`,`among_organisations`,`number`);