import { ErasuresFileProblem, readErasures } from '#db/erasures-file.ts';
import { openDatabase } from '#db/open-database.ts';
import { buildApp } from './app.ts';
import { replayErasures } from './cases/replay-erasures.ts';
import { readConfig, WrongSetting, type Config } from './config.ts';
import { announceFirstStart } from './people/announce-first-start.ts';
import { systemClock } from './platform/clock.ts';
import { openCounter, type Counter } from './platform/counter.ts';
import { startJobs } from './platform/jobs.ts';

/** Reads the settings, or says which one is wrong and leaves. */
const configOrLeave = (env: Record<string, string | undefined>): Config => {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    console.error(`Better Off did not start. The setting ${error.message}`);
    process.exit(1);
  }
};

/** Which setting is behind an address at which the service cannot listen. */
const whyNotListening = (error: unknown, { port, host }: Config): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `PORT: another program listens at ${port} already. Choose another port.`;
  if (code === 'EACCES') return `PORT: this account may not listen at ${port}. Choose one above 1023.`;
  return `HOST: this machine has no address "${host}". Use 127.0.0.1, or 0.0.0.0 for all it has.`;
};

/**
 * Starts the service: settings, records, routes, jobs; stops gracefully on SIGTERM and SIGINT.
 * @param prepare what to do to the records before anybody is answered (the demo county)
 */
export const startServer = async (
  env: Record<string, string | undefined>,
  prepare?: (counter: Counter) => Promise<void>,
) => {
  const config = configOrLeave(env);
  for (const warning of config.warnings) console.warn(warning);
  const db = await openDatabase(config.database, systemClock.now).catch((error: unknown) => {
    console.error(
      `Better Off did not start. The setting DATABASE_URL: ${error instanceof Error ? error.message : 'the records could not be opened'}`,
    );
    process.exit(1);
  });
  const counter = openCounter(db, systemClock, config);
  await prepare?.(counter);
  try {
    await replayErasures(counter, readErasures(config.erasuresFile));
  } catch (error) {
    if (!(error instanceof ErasuresFileProblem)) throw error;
    console.error(`Better Off did not start. The setting ERASURES_FILE: ${error.message}`);
    process.exit(1);
  }
  const app = await buildApp(counter);
  const stopJobs = startJobs(app.log, counter);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    stopJobs();
    // A connection whose last answer is out while we stop is idle only from then on: without this it would
    // keep the service until its own end, a minute later.
    setInterval(() => app.server.closeIdleConnections(), 50).unref();
    void app
      .close()
      .then(() => db.close())
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => {
    console.error(`Better Off did not start. The setting ${whyNotListening(error, config)}`);
    process.exit(1);
  });
  const [bound] = app.addresses();
  const at =
    config.port === 0 && typeof bound === 'object' ? `http://localhost:${bound.port}` : config.publicAddress;
  // Links in invitations start with it: where the machine chose the port, it is known only now.
  config.publicAddress = at;
  console.log(`Better Off is ready at ${at}`);
  await announceFirstStart(counter, at);
};
