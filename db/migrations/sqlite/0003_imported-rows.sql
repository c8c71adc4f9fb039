CREATE TABLE `imported_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`run_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`cells` text NOT NULL,
	`organisation_id` text,
	`replaced_at` integer,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_rows_by_contract` ON `imported_rows` (`contract_id`);