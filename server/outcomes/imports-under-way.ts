import { notBegun, type HowFar } from '#shared/outcomes/how-far.ts';

/** Tells what changed in how far an import has come. */
export type TellHowFar = (step: Partial<HowFar>) => void;

/** Imports that are being read or written, for the screens of those who sent them. */
export interface ImportsUnderWay {
  howFar: (personId: string, ticket: string) => HowFar;
  /** Does it, known by this ticket until it ends, however it ends. */
  follow: <T>(
    personId: string,
    ticket: string | undefined,
    act: (tell: TellHowFar) => Promise<T>,
  ) => Promise<T>;
}

/** Held in memory alone: nothing hangs on it but a number on a screen. Nobody is told of another's import. */
export const importsUnderWay = (): ImportsUnderWay => {
  const running = new Map<string, HowFar>();
  const keyOf = (personId: string, ticket: string) => `${personId} ${ticket}`;
  return {
    howFar: (personId, ticket) => running.get(keyOf(personId, ticket)) ?? notBegun,
    follow: async (personId, ticket, act) => {
      if (ticket === undefined) return act(() => undefined);
      const key = keyOf(personId, ticket);
      running.set(key, notBegun);
      try {
        return await act((step) => running.set(key, { ...(running.get(key) ?? notBegun), ...step }));
      } finally {
        running.delete(key);
      }
    },
  };
};
