CREATE TABLE "districts" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"county_code" text NOT NULL,
	"boundary" text
);
--> statement-breakpoint
CREATE TABLE "indicator_contributions" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_values" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"area_code" text NOT NULL,
	"period" text NOT NULL,
	"numerator" double precision,
	"numerator_mark" text,
	"denominator" double precision,
	"denominator_mark" text,
	CONSTRAINT "numerator_mark_is_one_of" CHECK ("indicator_values"."numerator_mark" in ('x', 'c', '[c]', 'blank')),
	CONSTRAINT "denominator_mark_is_one_of" CHECK ("indicator_values"."denominator_mark" in ('x', 'c', '[c]', 'blank'))
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"counts" text NOT NULL,
	"among" text NOT NULL,
	"per" bigint NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"period_kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("indicators"."kind" in ('police', 'loaded')),
	CONSTRAINT "period_kind_is_one_of" CHECK ("indicators"."period_kind" in ('month', 'quarter', 'year'))
);
--> statement-breakpoint
CREATE TABLE "police_counts" (
	"id" text PRIMARY KEY NOT NULL,
	"month_id" text NOT NULL,
	"code" text NOT NULL,
	"incidents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "police_months" (
	"id" text PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"version" bigint NOT NULL,
	"force" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"downloaded_on" text NOT NULL,
	"row_count" bigint NOT NULL,
	"incidents" bigint NOT NULL,
	"no_location" bigint NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "populations" (
	"id" text PRIMARY KEY NOT NULL,
	"area_code" text NOT NULL,
	"year" bigint NOT NULL,
	"people" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "small_areas" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"district_code" text NOT NULL,
	CONSTRAINT "kind_is_one_of" CHECK ("small_areas"."kind" in ('lsoa', 'ward'))
);
--> statement-breakpoint
ALTER TABLE "indicator_contributions" ADD CONSTRAINT "indicator_contributions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_contributions" ADD CONSTRAINT "indicator_contributions_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "police_counts" ADD CONSTRAINT "police_counts_month_id_police_months_id_fk" FOREIGN KEY ("month_id") REFERENCES "public"."police_months"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "police_months" ADD CONSTRAINT "police_months_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "small_areas" ADD CONSTRAINT "small_areas_district_code_districts_code_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_contributions_once" ON "indicator_contributions" USING btree ("contract_id","indicator_id");--> statement-breakpoint
CREATE INDEX "indicator_contributions_by_indicator" ON "indicator_contributions" USING btree ("indicator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_values_once" ON "indicator_values" USING btree ("indicator_id","area_code","period");--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_key_once" ON "indicators" USING btree ("key");--> statement-breakpoint
CREATE INDEX "police_counts_by_month" ON "police_counts" USING btree ("month_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "police_months_once" ON "police_months" USING btree ("month","version");--> statement-breakpoint
CREATE UNIQUE INDEX "populations_once" ON "populations" USING btree ("area_code","year");--> statement-breakpoint
CREATE INDEX "small_areas_by_district" ON "small_areas" USING btree ("district_code");--> statement-breakpoint
-- What a file told of a month stays as it told it; another file makes another version.
CREATE TRIGGER police_counts_stay BEFORE UPDATE OR DELETE ON police_counts FOR EACH ROW EXECUTE FUNCTION refuse_change();
