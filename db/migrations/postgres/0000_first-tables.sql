CREATE TABLE "accepted_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"measure_version_id" text NOT NULL,
	"quarter" text NOT NULL,
	"area_key" text NOT NULL,
	"state" text NOT NULL,
	"numerator" double precision,
	"denominator" double precision,
	"due" double precision,
	"missing_reason" text,
	"parts_have" bigint NOT NULL,
	"parts_of" bigint NOT NULL,
	CONSTRAINT "state_is_one_of" CHECK ("accepted_figures"."state" in ('value', 'missing', 'nil'))
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"what" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"done_on" text,
	"dropped_why" text NOT NULL,
	"status" text NOT NULL,
	"free" boolean NOT NULL,
	"agreed_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "owner_is_one_of" CHECK ("actions"."owner" in ('council', 'provider', 'both')),
	CONSTRAINT "status_is_one_of" CHECK ("actions"."status" in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("areas"."kind" in ('county', 'district', 'ward'))
);
--> statement-breakpoint
CREATE TABLE "contract_areas" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"area_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"title" text NOT NULL,
	"url" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"months" bigint NOT NULL,
	"until_on" text NOT NULL,
	"taken_on" text
);
--> statement-breakpoint
CREATE TABLE "contract_given_to" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"person_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_managers" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text
);
--> statement-breakpoint
CREATE TABLE "contract_needs" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"need" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_parties" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"delivers" text NOT NULL,
	CONSTRAINT "role_is_one_of" CHECK ("contract_parties"."role" in ('lead', 'consortium member', 'subcontractor', 'commissioning partner'))
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"outcome_statements" jsonb NOT NULL,
	"age_from" bigint,
	"age_to" bigint,
	"buyer_id" text NOT NULL,
	"directorate" text NOT NULL,
	"framework" text NOT NULL,
	"lot" text NOT NULL,
	"regime" text,
	"light_touch" boolean,
	"basis" text,
	"starts_on" text,
	"ends_on" text,
	"notice_on" text,
	"review_on" text,
	"yearly_pence" bigint,
	"total_pence" bigint,
	"support_weeks" bigint,
	"follow_up_months" jsonb NOT NULL,
	"follow_up_window_days" bigint NOT NULL,
	"return_frequency" text NOT NULL,
	"return_due_working_days" bigint NOT NULL,
	"return_boxes" jsonb NOT NULL,
	"not_for_publication" boolean NOT NULL,
	"place_withheld" boolean NOT NULL,
	"status" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"import_key" text,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("contracts"."kind" in ('contract', 'grant', 'call-off', 'in-house service')),
	CONSTRAINT "regime_is_one_of" CHECK ("contracts"."regime" in ('Procurement Act 2023', 'Public Contracts Regulations 2015', 'Provider Selection Regime', 'below threshold', 'grant', 'none')),
	CONSTRAINT "basis_is_one_of" CHECK ("contracts"."basis" in ('statutory', 'discretionary', 'best practice')),
	CONSTRAINT "return_frequency_is_one_of" CHECK ("contracts"."return_frequency" in ('quarterly', 'half-yearly', 'yearly')),
	CONSTRAINT "status_is_one_of" CHECK ("contracts"."status" in ('being prepared', 'live', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"contract_id" text,
	"what" text NOT NULL,
	"from_text" text NOT NULL,
	"to_text" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "subject_is_one_of" CHECK ("history"."subject" in ('contract', 'organisation', 'person', 'measure', 'return', 'action', 'settings', 'import'))
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"rows" bigint NOT NULL,
	"summary" text NOT NULL,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "purpose_is_one_of" CHECK ("invitations"."purpose" in ('set-up', 'invitation', 'new password'))
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"contract_id" text NOT NULL,
	"number" bigint NOT NULL,
	"from_quarter" text NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_said" text NOT NULL,
	"numerator_means" text NOT NULL,
	"denominator_means" text NOT NULL,
	"who_counts" text NOT NULL,
	"who_does_not" text NOT NULL,
	"unit" text NOT NULL,
	"polarity" text NOT NULL,
	"range_low" double precision,
	"range_high" double precision,
	"tolerance_percent" double precision NOT NULL,
	"steps" bigint,
	"target" jsonb,
	"area_targets" jsonb NOT NULL,
	"headline" boolean NOT NULL,
	"counts_people" boolean NOT NULL,
	"sensitive" boolean NOT NULL,
	"data_status" text NOT NULL,
	"data_from" text,
	"stands_in" text NOT NULL,
	"source" text NOT NULL,
	"split_areas" jsonb NOT NULL,
	"comparable_with_previous" boolean,
	"comparable_why" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("measure_versions"."kind" in ('count', 'different people', 'share', 'mean', 'rate', 'snapshot', 'money', 'score')),
	CONSTRAINT "question_is_one_of" CHECK ("measure_versions"."question" in ('how much', 'how well', 'better off')),
	CONSTRAINT "polarity_is_one_of" CHECK ("measure_versions"."polarity" in ('higher', 'lower', 'within a range', 'neither')),
	CONSTRAINT "data_status_is_one_of" CHECK ("measure_versions"."data_status" in ('ready', 'from a date', 'wanted')),
	CONSTRAINT "source_is_one_of" CHECK ("measure_versions"."source" in ('typed in', 'cases', 'follow-ups', 'instrument', 'imported'))
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"position" bigint NOT NULL,
	"ended_from" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_identifiers" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"scheme" text NOT NULL,
	"identifier" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"vcse" boolean,
	"sme" boolean,
	"website" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("organisations"."kind" in ('council', 'provider', 'commissioning partner'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation_id" text NOT NULL,
	"password_hash" text,
	"status" text NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "status_is_one_of" CHECK ("people"."status" in ('invited', 'active', 'left'))
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "role_is_one_of" CHECK ("person_roles"."role" in ('administrator', 'commissioner', 'provider worker', 'provider manager', 'board member', 'portfolio holder', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "return_events" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"act" text NOT NULL,
	"comment" text NOT NULL,
	"values_then" text NOT NULL,
	CONSTRAINT "act_is_one_of" CHECK ("return_events"."act" in ('made', 'started', 'submitted', 'sent back', 'accepted', 'reopened'))
);
--> statement-breakpoint
CREATE TABLE "return_gaps" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"part_id" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"sent_to" text NOT NULL,
	"people" bigint NOT NULL,
	"revision" bigint NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("return_gaps"."kind" in ('not taken on', 'nobody provides'))
);
--> statement-breakpoint
CREATE TABLE "return_parts" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"lead" boolean NOT NULL,
	"ready" boolean NOT NULL,
	"minutes_taken" bigint,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "return_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"part_id" text NOT NULL,
	"box" text NOT NULL,
	"text" text NOT NULL,
	"revision" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "box_is_one_of" CHECK ("return_texts"."box" in ('what helped', 'what got in the way', 'what we will try'))
);
--> statement-breakpoint
CREATE TABLE "return_values" (
	"id" text PRIMARY KEY NOT NULL,
	"return_id" text NOT NULL,
	"part_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"measure_version_id" text NOT NULL,
	"area_key" text NOT NULL,
	"scope" text NOT NULL,
	"state" text NOT NULL,
	"numerator" double precision,
	"denominator" double precision,
	"due" double precision,
	"missing_reason" text,
	"missing_note" text NOT NULL,
	"explanation" text NOT NULL,
	"revision" bigint NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "scope_is_one_of" CHECK ("return_values"."scope" in ('part', 'whole')),
	CONSTRAINT "state_is_one_of" CHECK ("return_values"."state" in ('value', 'missing', 'nil'))
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"period" text NOT NULL,
	"first_quarter" text NOT NULL,
	"last_quarter" text NOT NULL,
	"due_on" text NOT NULL,
	"status" text NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "status_is_one_of" CHECK ("returns"."status" in ('due', 'draft', 'submitted', 'sent back', 'accepted', 'reopened'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"lane" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_flags" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"return_id" text,
	"text" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"answer" text NOT NULL,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accepted_figures" ADD CONSTRAINT "accepted_figures_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_figures" ADD CONSTRAINT "accepted_figures_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_figures" ADD CONSTRAINT "accepted_figures_measure_version_id_measure_versions_id_fk" FOREIGN KEY ("measure_version_id") REFERENCES "public"."measure_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_areas" ADD CONSTRAINT "contract_areas_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_areas" ADD CONSTRAINT "contract_areas_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_documents" ADD CONSTRAINT "contract_documents_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_extensions" ADD CONSTRAINT "contract_extensions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_given_to" ADD CONSTRAINT "contract_given_to_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_given_to" ADD CONSTRAINT "contract_given_to_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_managers" ADD CONSTRAINT "contract_managers_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_managers" ADD CONSTRAINT "contract_managers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_needs" ADD CONSTRAINT "contract_needs_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_parties" ADD CONSTRAINT "contract_parties_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_parties" ADD CONSTRAINT "contract_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_buyer_id_organisations_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_identifiers" ADD CONSTRAINT "organisation_identifiers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_events" ADD CONSTRAINT "return_events_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_events" ADD CONSTRAINT "return_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_gaps" ADD CONSTRAINT "return_gaps_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_gaps" ADD CONSTRAINT "return_gaps_part_id_return_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."return_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_parts" ADD CONSTRAINT "return_parts_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_parts" ADD CONSTRAINT "return_parts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_texts" ADD CONSTRAINT "return_texts_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_texts" ADD CONSTRAINT "return_texts_part_id_return_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."return_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_part_id_return_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."return_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_measure_version_id_measure_versions_id_fk" FOREIGN KEY ("measure_version_id") REFERENCES "public"."measure_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_flags" ADD CONSTRAINT "target_flags_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_flags" ADD CONSTRAINT "target_flags_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_flags" ADD CONSTRAINT "target_flags_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_flags" ADD CONSTRAINT "target_flags_raised_by_people_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_flags" ADD CONSTRAINT "target_flags_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accepted_figures_once" ON "accepted_figures" USING btree ("measure_id","quarter","area_key");--> statement-breakpoint
CREATE INDEX "accepted_figures_by_contract" ON "accepted_figures" USING btree ("contract_id","quarter");--> statement-breakpoint
CREATE INDEX "actions_by_contract" ON "actions" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "areas_code_once" ON "areas" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_areas_once" ON "contract_areas" USING btree ("contract_id","area_id");--> statement-breakpoint
CREATE INDEX "contract_documents_by_contract" ON "contract_documents" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "contract_extensions_by_contract" ON "contract_extensions" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_given_to_once" ON "contract_given_to" USING btree ("contract_id","person_id");--> statement-breakpoint
CREATE INDEX "contract_managers_by_contract" ON "contract_managers" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_needs_once" ON "contract_needs" USING btree ("contract_id","need");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_parties_once" ON "contract_parties" USING btree ("contract_id","organisation_id","role");--> statement-breakpoint
CREATE INDEX "contract_parties_by_organisation" ON "contract_parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_import_key_once" ON "contracts" USING btree ("import_key");--> statement-breakpoint
CREATE INDEX "contracts_by_reference" ON "contracts" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "history_by_subject" ON "history" USING btree ("subject","subject_id","at");--> statement-breakpoint
CREATE INDEX "history_by_contract" ON "history" USING btree ("contract_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_once" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "known_devices_token_once" ON "known_devices" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_versions_number_once" ON "measure_versions" USING btree ("measure_id","number");--> statement-breakpoint
CREATE INDEX "measure_versions_by_contract" ON "measure_versions" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "measures_by_contract" ON "measures" USING btree ("contract_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_identifiers_known_once" ON "organisation_identifiers" USING btree ("scheme","identifier");--> statement-breakpoint
CREATE INDEX "organisation_identifiers_by_organisation" ON "organisation_identifiers" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_once" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "person_roles_once" ON "person_roles" USING btree ("person_id","role");--> statement-breakpoint
CREATE INDEX "return_events_by_return" ON "return_events" USING btree ("return_id","at");--> statement-breakpoint
CREATE INDEX "return_gaps_by_return" ON "return_gaps" USING btree ("return_id");--> statement-breakpoint
CREATE UNIQUE INDEX "return_parts_once" ON "return_parts" USING btree ("return_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "return_texts_once" ON "return_texts" USING btree ("part_id","box");--> statement-breakpoint
CREATE UNIQUE INDEX "return_values_once" ON "return_values" USING btree ("return_id","part_id","measure_id","area_key","scope");--> statement-breakpoint
CREATE INDEX "return_values_by_measure" ON "return_values" USING btree ("measure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "returns_period_once" ON "returns" USING btree ("contract_id","period");--> statement-breakpoint
CREATE INDEX "returns_by_status" ON "returns" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_once" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_by_lane" ON "sign_in_failures" USING btree ("lane","at");--> statement-breakpoint
CREATE INDEX "target_flags_by_contract" ON "target_flags" USING btree ("contract_id");