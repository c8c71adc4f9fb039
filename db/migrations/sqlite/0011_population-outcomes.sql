CREATE TABLE `districts` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`county_code` text NOT NULL,
	`boundary` text
);
--> statement-breakpoint
CREATE TABLE `indicator_contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_contributions_once` ON `indicator_contributions` (`contract_id`,`indicator_id`);--> statement-breakpoint
CREATE INDEX `indicator_contributions_by_indicator` ON `indicator_contributions` (`indicator_id`);--> statement-breakpoint
CREATE TABLE `indicator_values` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`area_code` text NOT NULL,
	`period` text NOT NULL,
	`numerator` real,
	`numerator_mark` text,
	`denominator` real,
	`denominator_mark` text,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "numerator_mark_is_one_of" CHECK("indicator_values"."numerator_mark" in ('x', 'c', '[c]', 'blank')),
	CONSTRAINT "denominator_mark_is_one_of" CHECK("indicator_values"."denominator_mark" in ('x', 'c', '[c]', 'blank'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_values_once` ON `indicator_values` (`indicator_id`,`area_code`,`period`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`counts` text NOT NULL,
	`among` text NOT NULL,
	`per` integer NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`period_kind` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK("indicators"."kind" in ('police', 'loaded')),
	CONSTRAINT "period_kind_is_one_of" CHECK("indicators"."period_kind" in ('month', 'quarter', 'year'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_key_once` ON `indicators` (`key`);--> statement-breakpoint
CREATE TABLE `police_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`month_id` text NOT NULL,
	`code` text NOT NULL,
	`incidents` integer NOT NULL,
	FOREIGN KEY (`month_id`) REFERENCES `police_months`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `police_counts_by_month` ON `police_counts` (`month_id`,`code`);--> statement-breakpoint
CREATE TABLE `police_months` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`version` integer NOT NULL,
	`force` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`downloaded_on` text NOT NULL,
	`row_count` integer NOT NULL,
	`incidents` integer NOT NULL,
	`no_location` integer NOT NULL,
	`imported_at` integer NOT NULL,
	`person_id` text,
	`replaced_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `police_months_once` ON `police_months` (`month`,`version`);--> statement-breakpoint
CREATE TABLE `populations` (
	`id` text PRIMARY KEY NOT NULL,
	`area_code` text NOT NULL,
	`year` integer NOT NULL,
	`people` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `populations_once` ON `populations` (`area_code`,`year`);--> statement-breakpoint
CREATE TABLE `small_areas` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`district_code` text NOT NULL,
	FOREIGN KEY (`district_code`) REFERENCES `districts`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_is_one_of" CHECK("small_areas"."kind" in ('lsoa', 'ward'))
);
--> statement-breakpoint
CREATE INDEX `small_areas_by_district` ON `small_areas` (`district_code`);--> statement-breakpoint
-- What a file told of a month stays as it told it; another file makes another version.
CREATE TRIGGER police_counts_no_change BEFORE UPDATE ON police_counts BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER police_counts_no_removal BEFORE DELETE ON police_counts BEGIN SELECT RAISE(ABORT, 'history stays'); END;
