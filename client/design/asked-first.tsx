import { useState } from 'react';
import { fieldIdOf } from '../api/form-problems.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Note } from './note.tsx';

/** Something allowed but surprising about a box: asked before anything is kept. */
export interface AskedQuery {
  code: string;
  place: string;
  asks: string;
  because: string;
}

export interface AskedFirst {
  queries: readonly AskedQuery[];
  /** counts how often something was asked, so that the summary takes the focus again */
  times: number;
  /** what is asked now; nothing once it is saved */
  ask: (queries: readonly AskedQuery[]) => void;
}

/** What was asked about a form that is open. */
export const useAskedFirst = (): AskedFirst => {
  const [asked, setAsked] = useState<Pick<AskedFirst, 'queries' | 'times'>>({ queries: [], times: 0 });
  return { ...asked, ask: (queries) => setAsked(({ times }) => ({ queries, times: times + 1 })) };
};

/** Above the form: what to look at before it is saved, each with the way to its box. */
export function AskedSummary({ asked, known }: { asked: AskedFirst; known: readonly string[] }) {
  return (
    <div className="bo-asked">
      <ErrorSummary
        title="Look at this before it is saved"
        attempt={asked.times}
        problems={asked.queries.map(({ place, asks, because }) => {
          const fieldId = fieldIdOf(place);
          return {
            sentence: `${asks} ${because}`,
            fieldId: known.includes(fieldId) ? fieldId : undefined,
          };
        })}
      />
    </div>
  );
}

/** Beside the box it is about. */
export function AskedAt({ asked, place }: { asked: AskedFirst; place: string }) {
  return asked.queries
    .filter((query) => query.place === place)
    .map(({ code, asks, because }) => (
      <Note key={code} tone="asks">
        <strong>{asks}</strong> {because}
      </Note>
    ));
}

export interface AskedButtonsProps {
  asked: AskedFirst;
  busy: boolean;
  sendText: string;
  /** says yes to everything that is asked */
  onConfirm: () => void;
}

/** The button that sends a form; where something is asked, also the one that says that it is right. */
export function AskedButtons({ asked, busy, sendText, onConfirm }: AskedButtonsProps) {
  const asks = asked.queries.length > 0;
  return (
    <>
      {/* Enter in a box presses the first button of a form: never the one that says that it is right. */}
      <Button type="submit" kind={asks ? 'secondary' : 'main'} busy={busy}>
        {asks ? 'I changed it, save it' : sendText}
      </Button>
      {asks ? (
        <Button busy={busy} onPress={onConfirm}>
          It is right, save it
        </Button>
      ) : null}
    </>
  );
}
