-- What was written down stays: nothing changes or removes a line of history or an event of a return.
CREATE TRIGGER history_no_change BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER history_no_removal BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER return_events_no_change BEFORE UPDATE ON return_events BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER return_events_no_removal BEFORE DELETE ON return_events BEGIN SELECT RAISE(ABORT, 'history stays'); END;
--> statement-breakpoint
CREATE TRIGGER measure_versions_no_change BEFORE UPDATE ON measure_versions BEGIN SELECT RAISE(ABORT, 'versions stay'); END;
--> statement-breakpoint
CREATE TRIGGER measure_versions_no_removal BEFORE DELETE ON measure_versions BEGIN SELECT RAISE(ABORT, 'versions stay'); END;
