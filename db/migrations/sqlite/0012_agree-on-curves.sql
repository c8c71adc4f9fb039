CREATE TABLE `forecasts` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`after_quarter` text NOT NULL,
	`steps` text NOT NULL,
	`level` real,
	`seasonal` integer NOT NULL,
	`author` text NOT NULL,
	`why` text NOT NULL,
	`agreed_on` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_is_one_of" CHECK("forecasts"."kind" in ('baseline', 'partners'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forecasts_number_once` ON `forecasts` (`measure_id`,`kind`,`number`);--> statement-breakpoint
CREATE INDEX `forecasts_by_contract` ON `forecasts` (`contract_id`);--> statement-breakpoint
CREATE TABLE `rebases` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`area_key` text NOT NULL,
	`from_quarter` text NOT NULL,
	`reason` text NOT NULL,
	`cause` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reason_is_one_of" CHECK("rebases"."reason" in ('known cause', 'definition changed', 'recording changed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rebases_once` ON `rebases` (`measure_id`,`area_key`,`from_quarter`);--> statement-breakpoint
CREATE INDEX `rebases_by_contract` ON `rebases` (`contract_id`);--> statement-breakpoint
CREATE TABLE `turned_curves` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`number` integer NOT NULL,
	`answers` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_on` text,
	`finished_by` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finished_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `turned_curves_once` ON `turned_curves` (`measure_id`,`number`);--> statement-breakpoint
CREATE INDEX `turned_curves_by_contract` ON `turned_curves` (`contract_id`);--> statement-breakpoint
ALTER TABLE `actions` ADD `measure_id` text REFERENCES measures(id);--> statement-breakpoint
ALTER TABLE `actions` ADD `costs_nothing` integer;--> statement-breakpoint
ALTER TABLE `measure_versions` ADD `seasonal` integer;--> statement-breakpoint
-- A forecast stands as it was agreed: later figures are held against it.
CREATE TRIGGER forecasts_no_change BEFORE UPDATE ON forecasts BEGIN SELECT RAISE(ABORT, 'forecasts stay'); END;
--> statement-breakpoint
CREATE TRIGGER forecasts_no_removal BEFORE DELETE ON forecasts BEGIN SELECT RAISE(ABORT, 'forecasts stay'); END;
