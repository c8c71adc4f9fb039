import { useQuery } from '@tanstack/react-query';
import { PageProblem } from '../app/page-problem.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { BringInForm } from './bring-in-form.tsx';
import { setUpQuery } from './bring-in.queries.ts';
import { MonthNotes } from './month-notes.tsx';
import { WhatIsHere } from './what-is-here.tsx';

/** Sets up how an area is told of: its places, what the police recorded, any other figures by district. */
export function SetUpPage() {
  const { data: setUp, error } = useQuery(setUpQuery);
  if (error !== null && setUp === undefined) return <PageProblem error={error} />;
  return (
    <PageBody
      busy={setUp === undefined}
      breadcrumbs={<Breadcrumbs steps={[{ text: 'Settings', href: '/settings' }, { text: 'In the area' }]} />}
    >
      <PageTitle
        title="Places and figures for ‘In the area’"
        caption="Which places lie in which district, what the police recorded there, and any other figures by district."
      />
      {setUp === undefined ? (
        <LoadingFrame shapes={['form', 'table']} words="Loading what is here" />
      ) : (
        <>
          <BringInForm setUp={setUp} />
          <WhatIsHere setUp={setUp} />
          <MonthNotes notes={setUp.notes} />
        </>
      )}
    </PageBody>
  );
}
