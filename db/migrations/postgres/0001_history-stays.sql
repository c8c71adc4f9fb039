-- What was written down stays: nothing changes or removes a line of history or an event of a return.
CREATE FUNCTION refuse_change() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'history stays'; END $$ LANGUAGE plpgsql;
--> statement-breakpoint
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER return_events_stay BEFORE UPDATE OR DELETE ON return_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER measure_versions_stay BEFORE UPDATE OR DELETE ON measure_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
