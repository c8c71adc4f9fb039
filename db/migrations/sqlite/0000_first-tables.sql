CREATE TABLE `accepted_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`measure_version_id` text NOT NULL,
	`quarter` text NOT NULL,
	`area_key` text NOT NULL,
	`state` text NOT NULL,
	`numerator` real,
	`denominator` real,
	`due` real,
	`missing_reason` text,
	`parts_have` integer NOT NULL,
	`parts_of` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_version_id`) REFERENCES `measure_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_is_one_of" CHECK("accepted_figures"."state" in ('value', 'missing', 'nil'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accepted_figures_once` ON `accepted_figures` (`measure_id`,`quarter`,`area_key`);--> statement-breakpoint
CREATE INDEX `accepted_figures_by_contract` ON `accepted_figures` (`contract_id`,`quarter`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`what` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`dropped_why` text NOT NULL,
	`status` text NOT NULL,
	`free` integer NOT NULL,
	`agreed_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "owner_is_one_of" CHECK("actions"."owner" in ('council', 'provider', 'both')),
	CONSTRAINT "status_is_one_of" CHECK("actions"."status" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `actions_by_contract` ON `actions` (`contract_id`);--> statement-breakpoint
CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK("areas"."kind" in ('county', 'district', 'ward'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `areas_code_once` ON `areas` (`code`);--> statement-breakpoint
CREATE TABLE `contract_areas` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`area_id` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_areas_once` ON `contract_areas` (`contract_id`,`area_id`);--> statement-breakpoint
CREATE TABLE `contract_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_documents_by_contract` ON `contract_documents` (`contract_id`);--> statement-breakpoint
CREATE TABLE `contract_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`months` integer NOT NULL,
	`until_on` text NOT NULL,
	`taken_on` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_extensions_by_contract` ON `contract_extensions` (`contract_id`);--> statement-breakpoint
CREATE TABLE `contract_given_to` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_given_to_once` ON `contract_given_to` (`contract_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `contract_managers` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_managers_by_contract` ON `contract_managers` (`contract_id`);--> statement-breakpoint
CREATE TABLE `contract_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`need` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_needs_once` ON `contract_needs` (`contract_id`,`need`);--> statement-breakpoint
CREATE TABLE `contract_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`delivers` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_is_one_of" CHECK("contract_parties"."role" in ('lead', 'consortium member', 'subcontractor', 'commissioning partner'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_parties_once` ON `contract_parties` (`contract_id`,`organisation_id`,`role`);--> statement-breakpoint
CREATE INDEX `contract_parties_by_organisation` ON `contract_parties` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`outcome_statements` text NOT NULL,
	`age_from` integer,
	`age_to` integer,
	`buyer_id` text NOT NULL,
	`directorate` text NOT NULL,
	`framework` text NOT NULL,
	`lot` text NOT NULL,
	`regime` text,
	`light_touch` integer,
	`basis` text,
	`starts_on` text,
	`ends_on` text,
	`notice_on` text,
	`review_on` text,
	`yearly_pence` integer,
	`total_pence` integer,
	`support_weeks` integer,
	`follow_up_months` text NOT NULL,
	`follow_up_window_days` integer NOT NULL,
	`return_frequency` text NOT NULL,
	`return_due_working_days` integer NOT NULL,
	`return_boxes` text NOT NULL,
	`not_for_publication` integer NOT NULL,
	`place_withheld` integer NOT NULL,
	`status` text NOT NULL,
	`published_at` integer,
	`import_key` text,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`buyer_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_is_one_of" CHECK("contracts"."kind" in ('contract', 'grant', 'call-off', 'in-house service')),
	CONSTRAINT "regime_is_one_of" CHECK("contracts"."regime" in ('Procurement Act 2023', 'Public Contracts Regulations 2015', 'Provider Selection Regime', 'below threshold', 'grant', 'none')),
	CONSTRAINT "basis_is_one_of" CHECK("contracts"."basis" in ('statutory', 'discretionary', 'best practice')),
	CONSTRAINT "return_frequency_is_one_of" CHECK("contracts"."return_frequency" in ('quarterly', 'half-yearly', 'yearly')),
	CONSTRAINT "status_is_one_of" CHECK("contracts"."status" in ('being prepared', 'live', 'ended'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_import_key_once` ON `contracts` (`import_key`);--> statement-breakpoint
CREATE INDEX `contracts_by_reference` ON `contracts` (`reference`);--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`contract_id` text,
	`what` text NOT NULL,
	`from_text` text NOT NULL,
	`to_text` text NOT NULL,
	`why` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subject_is_one_of" CHECK("history"."subject" in ('contract', 'organisation', 'person', 'measure', 'return', 'action', 'settings', 'import'))
);
--> statement-breakpoint
CREATE INDEX `history_by_subject` ON `history` (`subject`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `history_by_contract` ON `history` (`contract_id`,`at`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`rows` integer NOT NULL,
	`summary` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "purpose_is_one_of" CHECK("invitations"."purpose" in ('set-up', 'invitation', 'new password'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_once` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_devices_token_once` ON `known_devices` (`token_hash`);--> statement-breakpoint
CREATE TABLE `measure_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`number` integer NOT NULL,
	`from_quarter` text NOT NULL,
	`kind` text NOT NULL,
	`question` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_said` text NOT NULL,
	`numerator_means` text NOT NULL,
	`denominator_means` text NOT NULL,
	`who_counts` text NOT NULL,
	`who_does_not` text NOT NULL,
	`unit` text NOT NULL,
	`polarity` text NOT NULL,
	`range_low` real,
	`range_high` real,
	`tolerance_percent` real NOT NULL,
	`steps` integer,
	`target` text,
	`area_targets` text NOT NULL,
	`headline` integer NOT NULL,
	`counts_people` integer NOT NULL,
	`sensitive` integer NOT NULL,
	`data_status` text NOT NULL,
	`data_from` text,
	`stands_in` text NOT NULL,
	`source` text NOT NULL,
	`split_areas` text NOT NULL,
	`comparable_with_previous` integer,
	`comparable_why` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_is_one_of" CHECK("measure_versions"."kind" in ('count', 'different people', 'share', 'mean', 'rate', 'snapshot', 'money', 'score')),
	CONSTRAINT "question_is_one_of" CHECK("measure_versions"."question" in ('how much', 'how well', 'better off')),
	CONSTRAINT "polarity_is_one_of" CHECK("measure_versions"."polarity" in ('higher', 'lower', 'within a range', 'neither')),
	CONSTRAINT "data_status_is_one_of" CHECK("measure_versions"."data_status" in ('ready', 'from a date', 'wanted')),
	CONSTRAINT "source_is_one_of" CHECK("measure_versions"."source" in ('typed in', 'cases', 'follow-ups', 'instrument', 'imported'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_versions_number_once` ON `measure_versions` (`measure_id`,`number`);--> statement-breakpoint
CREATE INDEX `measure_versions_by_contract` ON `measure_versions` (`contract_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`position` integer NOT NULL,
	`ended_from` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measures_by_contract` ON `measures` (`contract_id`,`position`);--> statement-breakpoint
CREATE TABLE `organisation_identifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`scheme` text NOT NULL,
	`identifier` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_identifiers_known_once` ON `organisation_identifiers` (`scheme`,`identifier`);--> statement-breakpoint
CREATE INDEX `organisation_identifiers_by_organisation` ON `organisation_identifiers` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`vcse` integer,
	`sme` integer,
	`website` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK("organisations"."kind" in ('council', 'provider', 'commissioning partner'))
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`organisation_id` text NOT NULL,
	`password_hash` text,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_is_one_of" CHECK("people"."status" in ('invited', 'active', 'left'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_once` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_is_one_of" CHECK("person_roles"."role" in ('administrator', 'commissioner', 'provider worker', 'provider manager', 'board member', 'portfolio holder', 'auditor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_once` ON `person_roles` (`person_id`,`role`);--> statement-breakpoint
CREATE TABLE `return_events` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`act` text NOT NULL,
	`comment` text NOT NULL,
	`values_then` text NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "act_is_one_of" CHECK("return_events"."act" in ('made', 'started', 'submitted', 'sent back', 'accepted', 'reopened'))
);
--> statement-breakpoint
CREATE INDEX `return_events_by_return` ON `return_events` (`return_id`,`at`);--> statement-breakpoint
CREATE TABLE `return_gaps` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`part_id` text NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`sent_to` text NOT NULL,
	`people` integer NOT NULL,
	`revision` integer NOT NULL,
	`removed_at` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `return_parts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kind_is_one_of" CHECK("return_gaps"."kind" in ('not taken on', 'nobody provides'))
);
--> statement-breakpoint
CREATE INDEX `return_gaps_by_return` ON `return_gaps` (`return_id`);--> statement-breakpoint
CREATE TABLE `return_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`lead` integer NOT NULL,
	`ready` integer NOT NULL,
	`minutes_taken` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `return_parts_once` ON `return_parts` (`return_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `return_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`part_id` text NOT NULL,
	`box` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `return_parts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "box_is_one_of" CHECK("return_texts"."box" in ('what helped', 'what got in the way', 'what we will try'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `return_texts_once` ON `return_texts` (`part_id`,`box`);--> statement-breakpoint
CREATE TABLE `return_values` (
	`id` text PRIMARY KEY NOT NULL,
	`return_id` text NOT NULL,
	`part_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`measure_version_id` text NOT NULL,
	`area_key` text NOT NULL,
	`scope` text NOT NULL,
	`state` text NOT NULL,
	`numerator` real,
	`denominator` real,
	`due` real,
	`missing_reason` text,
	`missing_note` text NOT NULL,
	`explanation` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `return_parts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_version_id`) REFERENCES `measure_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scope_is_one_of" CHECK("return_values"."scope" in ('part', 'whole')),
	CONSTRAINT "state_is_one_of" CHECK("return_values"."state" in ('value', 'missing', 'nil'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `return_values_once` ON `return_values` (`return_id`,`part_id`,`measure_id`,`area_key`,`scope`);--> statement-breakpoint
CREATE INDEX `return_values_by_measure` ON `return_values` (`measure_id`);--> statement-breakpoint
CREATE TABLE `returns` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`period` text NOT NULL,
	`first_quarter` text NOT NULL,
	`last_quarter` text NOT NULL,
	`due_on` text NOT NULL,
	`status` text NOT NULL,
	`submitted_at` integer,
	`accepted_at` integer,
	`touched_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_is_one_of" CHECK("returns"."status" in ('due', 'draft', 'submitted', 'sent back', 'accepted', 'reopened'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `returns_period_once` ON `returns` (`contract_id`,`period`);--> statement-breakpoint
CREATE INDEX `returns_by_status` ON `returns` (`status`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`device` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_once` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`lane` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_by_lane` ON `sign_in_failures` (`lane`,`at`);--> statement-breakpoint
CREATE TABLE `target_flags` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`return_id` text,
	`text` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` integer NOT NULL,
	`answer` text NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `target_flags_by_contract` ON `target_flags` (`contract_id`);