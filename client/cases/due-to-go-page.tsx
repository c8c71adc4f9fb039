import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DueToGo } from '#shared/cases/case-rights.api.ts';
import { holdReasonWords } from '#shared/cases/legal-hold.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Inset } from '../design/inset.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { NumberField } from '../design/number-field.tsx';
import { wholeOrTyped } from './typed-case.ts';
import { dueToGoQuery, useEraseSeveral } from './rights.queries.ts';

/** Families that were kept as long as agreed: nothing needs what is held about them any more. */
export function DueToGoPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/due-to-go' });
  const { data: due } = useQuery({ ...dueToGoQuery(contractId), throwOnError: whenNothingIsShown });
  const [erased, setErased] = useState(0);
  return (
    <ContractShell
      contractId={contractId}
      tab="families"
      familyPage="list"
      banner={
        erased === 0 ? undefined : (
          <NotificationBanner
            key={erased}
            tone="success"
            heading={`${plural(erased, 'family was', 'families were')} erased for good.`}
          />
        )
      }
    >
      <h2 className="govuk-heading-m">Kept as long as agreed</h2>
      {due === undefined ? (
        <LoadingFrame shapes={['table']} words="Loading the families" />
      ) : (
        <Due key={due.families.map(({ caseId }) => caseId).join(' ')} due={due} onErased={setErased} />
      )}
    </ContractShell>
  );
}

function Due({ due, onErased }: { due: DueToGo; onErased: (families: number) => void }) {
  const { retentionMonths, families, count, answers, contractId } = due;
  if (retentionMonths === undefined) {
    return (
      <EmptyState heading="Nothing is agreed">
        This agreement does not say how long families are kept. Ask the council’s contract manager to write it
        down.
      </EmptyState>
    );
  }
  const agreed = `What is held is kept for ${plural(retentionMonths, 'month', 'months')} after support ended.`;
  if (count === 0) return <EmptyState heading="Nobody is due to go">{agreed}</EmptyState>;
  const held = families.filter(({ hold }) => hold !== undefined);
  const free = families.filter(({ hold }) => hold === undefined);
  return (
    <div className="bo-two-thirds">
      <p className="govuk-body">
        {agreed} {plural(count, 'family has', 'families have')} been kept that long
        {count > families.length ? `; the first ${families.length} are shown` : ''}.
      </p>
      {free.length === 0 ? null : answers ? (
        <EraseForm contractId={contractId} families={free} onErased={onErased} />
      ) : (
        <>
          <p className="govuk-body">Only a manager of your organisation can erase them.</p>
          <LineList lines={free.map(lineOf)} />
        </>
      )}
      {held.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Must be kept</h3>
          <LineList lines={held.map(lineOf)} />
        </>
      )}
    </div>
  );
}

type Family = DueToGo['families'][number];

const untilWords = ({ endedOn, dueToGoOn }: Family): string =>
  `Support ended ${dayName(endedOn)}, kept until ${dayName(dueToGoOn)}`;

const lineOf = (family: Family) => ({
  key: family.caseId,
  text: <Link href={`/families/${family.caseId}`}>{family.reference}</Link>,
  more:
    family.hold === undefined ? untilWords(family) : `${untilWords(family)}; ${holdReasonWords[family.hold]}`,
});

interface EraseFormProps {
  contractId: string;
  families: readonly Family[];
  onErased: (families: number) => void;
}

function EraseForm({ contractId, families, onErased }: EraseFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [howMany, setHowMany] = useState('');
  const erase = useEraseSeveral(contractId);
  const problems = formProblems(erase.error, ['families', 'howMany']);
  const send = () =>
    erase.mutate(
      {
        families: families
          .filter(({ caseId }) => chosen.includes(caseId))
          .map(({ caseId, revision }) => ({ caseId, revision })),
        howMany: wholeOrTyped(howMany),
      },
      { onSuccess: ({ erased }) => onErased(erased) },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={erase.failureCount} />
      <CheckboxesField
        id="families"
        label="Whom do you erase?"
        small
        choices={families.map((family) => ({
          value: family.caseId,
          label: family.reference,
          hint: untilWords(family),
        }))}
        error={problems.at('families')}
        value={chosen}
        onChange={setChosen}
      />
      <ButtonGroup>
        <Button
          kind="secondary"
          small
          onPress={() =>
            setChosen(chosen.length === families.length ? [] : families.map(({ caseId }) => caseId))
          }
        >
          {chosen.length === families.length ? 'Choose none' : `Choose all ${families.length}`}
        </Button>
      </ButtonGroup>
      {chosen.length === 0 ? null : (
        <Inset>
          <p className="govuk-body">
            This cannot be undone, by you, by us or from a back-up. Figures stay what they were.
          </p>
          <NumberField
            id="howMany"
            label={`Type ${chosen.length} to confirm`}
            hint="How many families are erased."
            width={3}
            error={problems.at('howMany')}
            value={howMany}
            onChange={setHowMany}
          />
          <Button type="submit" kind="warning" busy={erase.isPending}>
            Erase {plural(chosen.length, 'family', 'families')} for good
          </Button>
        </Inset>
      )}
    </form>
  );
}
