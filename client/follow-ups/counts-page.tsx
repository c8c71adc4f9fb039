import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { CountsShown } from '#shared/follow-ups/counts.api.ts';
import { countsInWords } from '#shared/follow-ups/decide-count-sheets.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Note } from '../design/note.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Table } from '../design/table.tsx';
import { CountsFile } from './counts-file.tsx';
import { CountsForm } from './counts-form.tsx';
import { countsQuery } from './counts.queries.ts';

type QuarterShown = CountsShown['quarters'][number];

/** Counts in place of families, for a provider that keeps its cases in a system of its own. */
export function CountsPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/counts' });
  const { quarter } = useSearch({ from: '/signed-in/contracts/$contractId/families/counts' });
  const { data: counts } = useQuery({ ...countsQuery(contractId), throwOnError: whenNothingIsShown });
  const chosen = counts?.quarters.find((each) => each.quarter === quarter && !each.hasFamilies);
  const list = `/contracts/${contractId}/families/counts`;
  const steps = [
    { text: 'Families', href: '/families' },
    { text: counts?.title ?? 'The service', href: `/contracts/${contractId}/families/list` },
    chosen === undefined ? { text: 'Counts' } : { text: 'Counts', href: list },
    ...(chosen === undefined ? [] : [{ text: quarterName(chosen.quarter) }]),
  ];
  return (
    <PageBody busy={counts === undefined} breadcrumbs={<Breadcrumbs steps={steps} />}>
      <PageTitle
        // A quarter is a page of its own, though its address differs only by what is asked for: its title is new.
        key={chosen?.quarter ?? 'quarters'}
        title={
          chosen === undefined ? 'Counts in place of families' : `Counts for ${quarterName(chosen.quarter)}`
        }
        caption="If you keep your cases in a system of your own: how many, and nobody’s row."
      />
      {counts === undefined ? (
        <LoadingFrame shapes={['table']} words="Loading the counts" />
      ) : chosen === undefined ? (
        <>
          <Note>
            Each quarter in which support ended is told one way: by the families you keep here, or by counts.
            Quarters add up, and nobody is counted twice. Pictures by need, route and age are made of families
            alone, as counts do not say them.
          </Note>
          <Quarters quarters={counts.quarters} list={list} />
          <CountsFile contractId={contractId} counts={counts} />
        </>
      ) : (
        <CountsForm
          key={`${chosen.quarter} ${chosen.revision}`}
          counts={counts}
          chosen={chosen}
          listHref={list}
        />
      )}
    </PageBody>
  );
}

function Quarters({ quarters, list }: { quarters: readonly QuarterShown[]; list: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Quarters in which support ended</h2>
      <Table<QuarterShown>
        caption="Quarters in which support ended"
        captionSize="hidden"
        stacks
        rows={quarters}
        rowKey={({ quarter }) => quarter}
        columns={[
          {
            key: 'quarter',
            header: 'Quarter',
            rowHeader: true,
            cell: ({ quarter, hasFamilies }) =>
              hasFamilies ? (
                quarterName(quarter)
              ) : (
                <Link href={`${list}?quarter=${quarter}`}>{quarterName(quarter)}</Link>
              ),
          },
          {
            key: 'told',
            header: 'What is told',
            cell: ({ hasFamilies, rows }) =>
              hasFamilies ? 'Your families here' : rows.length === 0 ? 'Nothing yet' : countsInWords(rows),
          },
        ]}
      />
    </>
  );
}
