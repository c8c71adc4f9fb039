import { describe, expect, it } from 'vitest';
import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import { rebaseDraft } from '#shared/contracts/contract-changes.ts';
import { emptyTypedContract, typedContract } from '#shared/contracts/typed-contract.ts';
import { ApiProblem } from '../../../client/api/fetch-api.ts';
import { formProblems } from '../../../client/api/form-problems.ts';
import { factsOf, sections } from '../../../client/contracts/agreement/agreement-facts.ts';
import { ImportedPart } from '../../../client/contracts/agreement/imported-part.tsx';
import { PartiesPart } from '../../../client/contracts/agreement/parties-part.tsx';
import { PublicationPart } from '../../../client/contracts/agreement/publication-part.tsx';
import { ChangedMeanwhile } from '../../../client/contracts/changed-meanwhile.tsx';
import { DatesPart } from '../../../client/contracts/form/dates-part.tsx';
import { contractFieldIds } from '../../../client/contracts/form/form-part.ts';
import { MoneyPart } from '../../../client/contracts/form/money-part.tsx';
import { WhoPart } from '../../../client/contracts/form/who-part.tsx';
import { aContract } from '../../fixtures/a-whole-contract.ts';
import { drawn } from '../../support/drawn.tsx';

const anAgreement = (over: Partial<Agreement> = {}): Agreement => ({
  duties: [],
  givenTo: [],
  organisations: [],
  may: { change: false, handOver: false, publish: false, seeFigures: true },
  ...over,
});

const lead = {
  id: 'cpa_1',
  organisationId: 'org_1',
  organisationName: 'Stepping Stones',
  role: 'lead',
  delivers: 'Mediation',
} as const;

describe('who is party to an agreement', () => {
  it('is said with what each delivers and by which public numbers it is known', () => {
    const html = drawn(
      <PartiesPart
        contract={aContract({ parties: [lead] })}
        agreement={anAgreement({
          organisations: [
            {
              id: 'org_1',
              name: 'Stepping Stones',
              vcse: true,
              identifiers: [{ scheme: 'GB-COH', identifier: '01234567' }],
            },
          ],
        })}
      />,
    );
    expect(html).toContain('Mediation');
    expect(html).toContain('Companies House 01234567 · Charity or social enterprise');
    // on a narrow screen each is a short list, and nothing is cut off at the edge
    expect(html).toContain('bo-table-frame--stacks');
  });

  it.each([
    ['contract', 'Nobody is named yet'],
    ['in-house service', 'The council delivers it itself'],
  ] as const)('of a %s without any says what that means', (kind, words) => {
    expect(drawn(<PartiesPart contract={aContract({ kind })} agreement={undefined} />)).toContain(words);
  });
});

describe('the facts of an agreement', () => {
  it('say what is not known, and leave out what most agreements do without', () => {
    const rows = factsOf(aContract({ basis: undefined }), sections.money);
    expect(rows).toContainEqual({ name: 'Basis', value: 'Not known' });
    expect(rows).toContainEqual({ name: 'Price a year', value: '£186,000' });
    expect(rows.map(({ name }) => name)).not.toContain('Framework');
  });
});

describe('what the public sees', () => {
  const page = (publishedAt: string | undefined, publish: boolean) =>
    drawn(
      <PublicationPart
        contract={aContract({ publishedAt })}
        agreement={anAgreement({ may: { change: true, handOver: true, publish, seeFigures: true } })}
      />,
    );

  it('is published by whoever may, and taken away again', () => {
    expect(page(undefined, true)).toContain('Publish its page');
    expect(page('2026-10-22T09:00:00.000Z', true)).toContain('Take its public page away');
    expect(page('2026-10-22T09:00:00.000Z', true)).toContain('22 October 2026');
  });

  it('is only told to others', () => {
    expect(page(undefined, false)).toContain('Not published');
    expect(page(undefined, false)).not.toContain('button');
  });
});

describe('what a list said', () => {
  it('stands as it was read, row by row', () => {
    const html = drawn(
      <ImportedPart
        imported={{
          fileName: 'list.csv',
          at: '2026-10-22T09:00:00.000Z',
          rows: [{ row: 7, cells: [{ column: 'CPV', text: '<b>85000000</b>' }] }],
        }}
      />,
    );
    expect(html).toContain('1 row of the list list.csv, imported on 22 October 2026.');
    expect(html).toContain('Row 7');
    expect(html).toContain('&lt;b&gt;85000000&lt;/b&gt;');
  });
});

describe('a form that met another change', () => {
  it('names what they changed, and what both did', () => {
    const base = draftOf(aContract());
    const mine = { ...base, title: 'Mine' };
    const saved = aContract({ title: 'Theirs', purpose: 'New purpose.' });
    const html = drawn(
      <ChangedMeanwhile rebased={rebaseDraft(base, mine, draftOf(saved))} saved={saved} mine={mine} />,
    );
    expect(html).toContain('What it is for: ‘New purpose.’');
    expect(html).toContain('Title: yours is ‘Mine’, theirs ‘Theirs’');
    expect(html).toContain('Nothing of yours is saved yet.');
  });
});

describe('the form of an agreement', () => {
  const refused = (place: string, sentence: string, typed = emptyTypedContract) =>
    formProblems(
      new ApiProblem({ status: 422, title: '', detail: '', problems: [{ code: 'x', place, sentence }] }),
      contractFieldIds(typed),
    );
  const change = () => undefined;

  it('shows a problem by its box, also in a repeated row', () => {
    const typed = { ...emptyTypedContract, extensions: [{ months: '', untilOn: '', takenOn: '' }] };
    const problems = refused('/draft/extensions/0/months', 'Enter how many months.', typed);
    expect(problems.summary).toEqual([
      { sentence: 'Enter how many months.', fieldId: 'extensions-0-months' },
    ]);
    const html = drawn(<DatesPart typed={typed} change={change} problems={problems} choices={undefined} />);
    expect(html).toContain('id="extensions-0-months-error"');
  });

  it('shows a problem with the whole list of organisations above it', () => {
    const problems = refused('parties', 'Choose one organisation as the lead provider.');
    const html = drawn(
      <WhoPart typed={emptyTypedContract} change={change} problems={problems} choices={undefined} />,
    );
    expect(html).toContain('Choose one organisation as the lead provider.');
  });

  it('says where areas come from when there are none', () => {
    const html = drawn(
      <WhoPart
        typed={emptyTypedContract}
        change={change}
        problems={formProblems(undefined, [])}
        choices={{ organisations: [], areas: [], directorates: [], commissioners: [] }}
      />,
    );
    expect(html).toContain('An administrator adds them in the settings.');
  });

  it('holds what is kept, and lets an answer be taken back to not known', () => {
    const typed = typedContract({ ...draftOf(aContract()), lightTouch: true, basis: 'statutory' });
    const html = drawn(
      <MoneyPart typed={typed} change={change} problems={formProblems(undefined, [])} choices={undefined} />,
    );
    expect(html).toContain('value="186000"');
    expect(html.match(/Not known/g)).toHaveLength(3);
  });
});
