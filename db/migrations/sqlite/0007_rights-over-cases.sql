CREATE TABLE `emergency_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`more` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reason_is_one_of" CHECK("emergency_looks"."reason" in ('child at risk', 'provider gone', 'court or police', 'copy asked for'))
);
--> statement-breakpoint
CREATE INDEX `emergency_looks_by_case` ON `emergency_looks` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `emergency_looks_by_holder` ON `emergency_looks` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `erased_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`ended_in` text NOT NULL,
	`points` text NOT NULL,
	`split_by` text NOT NULL,
	`group_key` text NOT NULL,
	`families` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erased_counts_by_contract` ON `erased_counts` (`contract_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`reason` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	`why_lifted` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reason_is_one_of" CHECK("legal_holds"."reason" in ('court or police', 'claim or complaint', 'review or inquiry', 'copy asked for')),
	CONSTRAINT "why_lifted_is_one_of" CHECK("legal_holds"."why_lifted" in ('matter closed', 'whoever asked says so', 'set by mistake'))
);
--> statement-breakpoint
CREATE INDEX `legal_holds_by_case` ON `legal_holds` (`case_id`,`lifted_at`);--> statement-breakpoint
ALTER TABLE `contracts` ADD `retention_months` integer;--> statement-breakpoint
-- What happened to a permission goes only with its case, whose erasure is written down first. That stays.
DROP TRIGGER permission_events_no_removal;
--> statement-breakpoint
CREATE TRIGGER permission_events_no_removal BEFORE DELETE ON permission_events WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE id = OLD.case_id) BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER erasures_no_change BEFORE UPDATE ON erasures BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER erasures_no_removal BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'history stays'); END;
