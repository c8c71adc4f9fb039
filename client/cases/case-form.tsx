import type { ReactNode } from 'react';
import { queryKey } from '#shared/cases/case-query.ts';
import { fieldIdOf, formProblems, type FormProblems } from '../api/form-problems.ts';
import { AskedButtons, AskedSummary, type AskedFirst } from '../design/asked-first.tsx';
import { ButtonGroup } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { AfterPart } from './after-part.tsx';
import { ConcernsPart } from './concerns-part.tsx';
import { DaysPart } from './days-part.tsx';
import { EndPart } from './end-part.tsx';
import type { TypedCase } from './typed-case.ts';
import { WhoPart } from './who-part.tsx';

/** What every part of the form takes. */
export interface CasePartProps {
  typed: TypedCase;
  onChange: (part: Partial<TypedCase>) => void;
  problems: FormProblems;
  asked: AskedFirst;
  contractId: string;
  /** the title of the service that it is kept they went to */
  wentTo?: string;
}

const endIds = [
  ...['endedOn', 'howEnded', 'whyInappropriate', 'handedTo-contractId', 'handedTo-knownAs', 'handedTo-where'],
  ...['cameBack-on', 'cameBack-sameNeed', 'notToAsk-reason', 'notToAsk-from'],
];

/** The ids of the boxes that problems and questions may lead to. */
const idsOf = ({ people, concerns }: TypedCase): string[] => [
  ...['reference', 'areaId', 'need', 'route', 'ageBand', 'people', 'referredOn', 'assessedOn', 'startedOn'],
  ...['plannedEndOn', 'sessions', ...endIds],
  ...people.map((_person, n) => `people-${n}-ageAtStart`),
  ...concerns.flatMap((_concern, n) => [`concerns-${n}-raisedOn`, `concerns-${n}-answeredOn`]),
];

export interface CaseFormProps {
  contractId: string;
  typed: TypedCase;
  onChange: (part: Partial<TypedCase>) => void;
  asked: AskedFirst;
  error: unknown;
  attempt: number;
  busy: boolean;
  sendText: string;
  leaveHref: string;
  onSend: (confirmed: string[]) => void;
  wentTo?: string;
  /** what must be known before the boxes are read */
  note?: ReactNode;
}

/** What is said of a family. There is no place for a name, and the form says so. */
export function CaseForm(props: CaseFormProps) {
  const { contractId, typed, onChange, asked, error, attempt, busy, sendText, leaveHref, onSend } = props;
  const known = idsOf(typed);
  const problems = formProblems(error, known);
  const part: CasePartProps = { typed, onChange, problems, asked, contractId, wentTo: props.wentTo };
  const ended = typed.endedOn !== '' || typed.howEnded !== '';
  const endIsAskedAbout =
    endIds.some((id) => problems.at(id) !== undefined) ||
    asked.queries.some(({ place }) => endIds.includes(fieldIdOf(place)));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend([]);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={attempt} />
      {problems.refused ? null : <AskedSummary asked={asked} known={known} />}
      {props.note}
      <WhoPart {...part} />
      <DaysPart {...part} />
      <Details summary="Support has ended" open={ended || endIsAskedAbout}>
        <EndPart {...part} />
        <AfterPart {...part} />
      </Details>
      <Details summary="Safeguarding concerns" open={typed.concerns.length > 0}>
        <ConcernsPart {...part} />
      </Details>
      <ButtonGroup>
        <AskedButtons
          asked={asked}
          busy={busy}
          sendText={sendText}
          onConfirm={() => onSend(asked.queries.map(queryKey))}
        />
        <Link href={leaveHref}>Leave it as it is</Link>
      </ButtonGroup>
    </form>
  );
}
