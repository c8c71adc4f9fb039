CREATE TABLE `release_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`threshold` integer NOT NULL,
	`rounded` integer NOT NULL,
	`words` text NOT NULL,
	`seen_up_to` text,
	`seen_by` text,
	`seen_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_plans_once` ON `release_plans` (`contract_id`);--> statement-breakpoint
CREATE TABLE `release_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`position` integer NOT NULL,
	`released` text NOT NULL,
	`logged` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_tables_once` ON `release_tables` (`release_id`,`position`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`audience` text NOT NULL,
	`number` integer NOT NULL,
	`up_to` text,
	`threshold` integer NOT NULL,
	`rounded` integer NOT NULL,
	`rules` integer NOT NULL,
	`words` text NOT NULL,
	`seen` integer NOT NULL,
	`made_by` text,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audience_is_one_of" CHECK("releases"."audience" in ('public', 'partner'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_number_once` ON `releases` (`contract_id`,`audience`,`number`);--> statement-breakpoint
-- What was told once is known for good: the log of it stays, whatever becomes of the page.
CREATE TRIGGER releases_no_change BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER releases_no_removal BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER release_tables_no_change BEFORE UPDATE ON release_tables BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER release_tables_no_removal BEFORE DELETE ON release_tables BEGIN SELECT RAISE(ABORT, 'history stays'); END;
