CREATE TABLE "release_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"threshold" bigint NOT NULL,
	"rounded" boolean NOT NULL,
	"words" text NOT NULL,
	"seen_up_to" text,
	"seen_by" text,
	"seen_at" timestamp (3) with time zone,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_tables" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"position" bigint NOT NULL,
	"released" jsonb NOT NULL,
	"logged" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"audience" text NOT NULL,
	"number" bigint NOT NULL,
	"up_to" text,
	"threshold" bigint NOT NULL,
	"rounded" boolean NOT NULL,
	"rules" bigint NOT NULL,
	"words" text NOT NULL,
	"seen" boolean NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audience_is_one_of" CHECK ("releases"."audience" in ('public', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_seen_by_people_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_tables" ADD CONSTRAINT "release_tables_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_plans_once" ON "release_plans" USING btree ("contract_id");--> statement-breakpoint
CREATE UNIQUE INDEX "release_tables_once" ON "release_tables" USING btree ("release_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_number_once" ON "releases" USING btree ("contract_id","audience","number");--> statement-breakpoint
-- What was told once is known for good: the log of it stays, whatever becomes of the page.
CREATE TRIGGER releases_stay BEFORE UPDATE OR DELETE ON releases FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER release_tables_stay BEFORE UPDATE OR DELETE ON release_tables FOR EACH ROW EXECUTE FUNCTION refuse_change();
