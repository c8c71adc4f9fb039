CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_number` integer NOT NULL,
	`instrument_id` text NOT NULL,
	`instrument_version` text NOT NULL,
	`form_id` text NOT NULL,
	`informant` text NOT NULL,
	`point` text NOT NULL,
	`on_day` text NOT NULL,
	`given_kind` text NOT NULL,
	`given` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "informant_is_one_of" CHECK("assessments"."informant" in ('parent', 'teacher', 'self', 'worker')),
	CONSTRAINT "given_kind_is_one_of" CHECK("assessments"."given_kind" in ('answers', 'scores'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_once` ON `assessments` (`case_id`,`person_number`,`instrument_id`,`informant`,`point`);--> statement-breakpoint
CREATE INDEX `assessments_by_contract` ON `assessments` (`contract_id`,`instrument_id`,`case_id`,`person_number`);--> statement-breakpoint
CREATE TABLE `contract_questionnaires` (
	`contract_id` text PRIMARY KEY NOT NULL,
	`used` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `instrument_licences` (
	`instrument_id` text PRIMARY KEY NOT NULL,
	`licence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`is_on` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `uploaded_instruments` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`version` text NOT NULL,
	`definition` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `uploaded_instruments_once` ON `uploaded_instruments` (`instrument_id`,`version`);