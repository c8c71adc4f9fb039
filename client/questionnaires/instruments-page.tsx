import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InstrumentShown } from '#shared/questionnaires/questionnaires.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AddInstrument } from './add-instrument.tsx';
import { InstrumentPart } from './instrument-part.tsx';
import { instrumentsQuery } from './questionnaires.queries.ts';

/** Every questionnaire: its licence, whether it is switched on, where its numbers come from. */
export function InstrumentsPage() {
  const { data } = useQuery({ ...instrumentsQuery, throwOnError: whenNothingIsShown });
  const [open, setOpen] = useState<string>();
  return (
    <PageBody
      width="form"
      busy={data === undefined}
      breadcrumbs={
        <Breadcrumbs steps={[{ text: 'Settings', href: '/settings' }, { text: 'Questionnaires' }]} />
      }
    >
      <PageTitle
        title="Questionnaires"
        caption="Answers are taken in by number, from completed paper forms. No wording of a question is kept or shown."
      />
      {data === undefined ? (
        <LoadingFrame shapes={['form']} words="Loading the questionnaires" />
      ) : (
        <div className="bo-two-thirds">
          {data.instruments.map((shown: InstrumentShown) => (
            <InstrumentPart
              key={`${shown.definition.id} ${String(shown.licence?.revision)}`}
              shown={shown}
              isOpen={open === shown.definition.id}
              onOpen={(isOpen) => setOpen(isOpen ? shown.definition.id : undefined)}
            />
          ))}
          <AddInstrument />
        </div>
      )}
    </PageBody>
  );
}
