CREATE TABLE `difference_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`number` integer NOT NULL,
	`answer` text NOT NULL,
	`why` text NOT NULL,
	`said_by` text NOT NULL,
	`said_on` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_is_one_of" CHECK("difference_notes"."answer" in ('meant', 'not meant', 'not known'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `difference_notes_number_once` ON `difference_notes` (`measure_id`,`number`);--> statement-breakpoint
CREATE INDEX `difference_notes_by_contract` ON `difference_notes` (`contract_id`);--> statement-breakpoint
-- What was said of a difference stays: a later answer is a new row beside it.
CREATE TRIGGER difference_notes_no_change BEFORE UPDATE ON difference_notes BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER difference_notes_no_removal BEFORE DELETE ON difference_notes BEGIN SELECT RAISE(ABORT, 'history stays'); END;
