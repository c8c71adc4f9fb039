CREATE TABLE `count_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`months` integer NOT NULL,
	`area_id` text,
	`finished` integer NOT NULL,
	`agreed` integer NOT NULL,
	`excluded` integer NOT NULL,
	`not_yet_due` integer NOT NULL,
	`pending` integer NOT NULL,
	`reached` integer NOT NULL,
	`better_off` integer NOT NULL,
	`declined` integer NOT NULL,
	`not_consented` integer NOT NULL,
	`lost` integer NOT NULL,
	`missed` integer NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `count_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `count_lines_by_sheet` ON `count_lines` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `count_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`quarter` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `count_sheets_once` ON `count_sheets` (`contract_id`,`organisation_id`,`quarter`);--> statement-breakpoint
CREATE TABLE `sample_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`from_quarter` text NOT NULL,
	`margin_percent` integer NOT NULL,
	`response_percent` integer NOT NULL,
	`proposed_by_side` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`ended_by` text,
	`ended_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposed_by_side_is_one_of" CHECK("sample_agreements"."proposed_by_side" in ('council', 'provider'))
);
--> statement-breakpoint
CREATE INDEX `sample_agreements_by_contract` ON `sample_agreements` (`contract_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `sample_draws` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`quarter` text NOT NULL,
	`seed` text NOT NULL,
	`up_to_lot` text NOT NULL,
	`drawn` integer NOT NULL,
	`of_families` integer NOT NULL,
	`margin_percent` integer NOT NULL,
	`response_percent` integer NOT NULL,
	`drawn_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sample_draws_once` ON `sample_draws` (`contract_id`,`quarter`);--> statement-breakpoint
ALTER TABLE `contracts` ADD `follow_up_attempts` integer;--> statement-breakpoint
ALTER TABLE `contracts` ADD `follow_up_questions` text;--> statement-breakpoint
-- A draw stays as it was made: nobody is picked, and nobody is swapped.
CREATE TRIGGER sample_draws_no_change BEFORE UPDATE ON sample_draws BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER sample_draws_no_removal BEFORE DELETE ON sample_draws BEGIN SELECT RAISE(ABORT, 'history stays'); END;
