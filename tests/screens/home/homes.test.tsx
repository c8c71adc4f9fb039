import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { HomeTask } from '#shared/home/home.api.ts';
import { AdministratorHome } from '../../../client/home/administrator-home.tsx';
import { CommissionerHome } from '../../../client/home/commissioner-home.tsx';
import { MemberHome } from '../../../client/home/member-home.tsx';
import { PartnerHome } from '../../../client/home/partner-home.tsx';
import { ProviderHome } from '../../../client/home/provider-home.tsx';
import { aPortfolioRow } from '../../fixtures/a-portfolio-row.ts';

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const task = (over: Partial<HomeTask> = {}): HomeTask => ({
  key: 'ret_1',
  what: 'Return for July to September 2026 (Q2)',
  about: 'Family mediation',
  href: '/returns/ret_1',
  on: '2026-10-28',
  when: 'in 6 days',
  late: false,
  ...over,
});
const row = aPortfolioRow({
  betterOff: { word: 'not measured', words: 'not measured' },
  judged: { returnId: 'ret_1', periodName: 'July to September 2026 (Q2)' },
});

describe('the homes', () => {
  it('tell a provider what is needed, and what it is owed', () => {
    const html = renderToStaticMarkup(
      <ProviderHome fromYou={[task()]} fromUs={[]} looks={[]} handedOver={[]} dueToGo={[]} rows={[row]} />,
    );
    expect(html).toContain('href="/returns/ret_1"');
    expect(textOf(html)).toContain('Family mediation in 6 days');
    expect(textOf(html)).toContain('The council owes you no answer just now.');
  });

  it('tell a provider who of the council saw a family, and what it need not keep, also without a service', () => {
    const looks = [
      {
        id: 'eml_1',
        caseId: 'cas_1',
        reference: 'F-0231',
        at: '2026-10-21T14:05:00.000Z',
        personName: 'Ada',
        reason: 'child at risk' as const,
        more: 'The office does not answer.',
      },
    ];
    const dueToGo = [{ contractId: 'con_1', title: 'Family mediation', families: 12 }];
    const handedOver = [
      { contractId: 'con_2', title: 'Early help', families: 3 },
      { contractId: 'con_3', title: 'Youth hub', families: 1 },
    ];
    const part = { fromYou: [], fromUs: [], looks, handedOver, dueToGo };
    const html = renderToStaticMarkup(<ProviderHome {...part} rows={[row]} />);
    expect(html).toContain('href="/families/cas_1"');
    expect(textOf(html)).toContain('Ada, 21 October 2026 at 15:05, because a child may be at risk now');
    expect(html).toContain('href="/contracts/con_1/families/due-to-go"');
    expect(textOf(html)).toContain('12 families');
    expect(html).toContain('href="/contracts/con_2/families/list"');
    expect(textOf(html)).toContain('3 families were handed over to this service: did they arrive?');
    expect(textOf(html)).toContain('1 family was handed over to this service: did it arrive?');
    expect(textOf(renderToStaticMarkup(<ProviderHome {...part} rows={[]} />))).toContain('F-0231');
  });

  it('keep a long list short, with the rest one press away', () => {
    const tasks = Array.from({ length: 10 }, (_, n) => task({ key: String(n) }));
    const html = renderToStaticMarkup(<CommissionerHome toDo={tasks} rows={[row]} inRegister={1} />);
    expect(textOf(html)).toContain('2 more');
    expect(html).toContain('<details');
  });

  it('show where each contract stands by word and shape', () => {
    const html = renderToStaticMarkup(<CommissionerHome toDo={[]} rows={[row]} inRegister={1} />);
    expect(textOf(html)).toContain('not measured');
    expect(html).toContain('<caption');
    expect(textOf(html)).toContain('Nothing waits for you.');
  });

  it.each([
    [0, 'The register is empty'],
    [3, 'You look after no agreement yet'],
  ])('lead a new commissioner on, with %s agreements in the register', (inRegister, heading) => {
    const html = renderToStaticMarkup(<CommissionerHome toDo={[]} rows={[]} inRegister={inRegister} />);
    expect(html).toContain(heading);
    expect(html).toContain('href="/contracts"');
  });

  it('give a partner its agreements with what it was told of each, and no figure', () => {
    const contract = {
      ...{ contractId: row.contractId, title: 'Counselling in schools', providers: ['Open Door'] },
      told: { on: '2026-10-20', upTo: '2026-Q2' },
    };
    const html = renderToStaticMarkup(
      <PartnerHome contracts={[contract, { ...contract, contractId: 'con_2', told: undefined }]} />,
    );
    expect(textOf(html)).toContain('Figures up to July to September 2026 (Q2), given on 20 October 2026.');
    expect(textOf(html)).toContain('No figures from the council yet. Run by Open Door.');
    expect(renderToStaticMarkup(<PartnerHome contracts={[]} />)).toContain('No agreements yet');
  });

  it('give a member the sentence, the decisions and the services', () => {
    const html = renderToStaticMarkup(
      <MemberHome
        lead="0 of 1 service can say whether anyone is better off."
        rows={[row]}
        decisions={[
          {
            contractId: row.contractId,
            title: 'Family mediation',
            on: '2026-12-31',
            ifNothing: 'ends 31 March 2027',
            delivery: row.delivery,
            betterOff: row.betterOff,
          },
        ]}
      />,
    );
    expect(textOf(html)).toContain('0 of 1 service can say');
    expect(textOf(html)).toContain(
      'Family mediation 31 December 2026 ends 31 March 2027 on track not measured',
    );
  });

  const administrator = {
    waiting: [],
    withoutAccount: [],
    commissioners: 1,
    inRegister: 24,
    lookedAfterByNobody: 0,
    accounts: 22,
    areas: 8,
    contactIsKnown: true,
  };

  it.each([
    [{ commissioners: 0, inRegister: 0 }, 'Nobody looks after contracts yet', '/people/new'],
    [{ commissioners: 1, inRegister: 0 }, 'The register is empty', '/contracts'],
  ])('lead an administrator on in a first run: %o', (counts, heading, href) => {
    const html = renderToStaticMarkup(<AdministratorHome {...administrator} {...counts} />);
    expect(html).toContain(heading);
    expect(html).toContain(`href="${href}"`);
  });

  it('name the providers of whom nobody has an account', () => {
    const html = renderToStaticMarkup(
      <AdministratorHome
        {...administrator}
        withoutAccount={[{ organisationId: 'org_1', name: 'Harbour Youth' }]}
      />,
    );
    expect(html).toContain('Invite somebody of Harbour Youth');
    expect(html).not.toContain('The register is empty');
  });

  it('say what is set up, and lead to what nobody looks after', () => {
    const lastImport = { fileName: 'list.csv', rows: 302, on: '2026-10-12' };
    const html = renderToStaticMarkup(
      <AdministratorHome {...administrator} lookedAfterByNobody={3} lastImport={lastImport} />,
    );
    expect(html).toContain('href="/contracts?status=live&amp;contractManager=nobody"');
    expect(textOf(html)).toContain('3 live agreements');
    expect(textOf(html)).toContain('list.csv, 302 rows, on 12 October 2026');
    const bare = renderToStaticMarkup(
      <AdministratorHome {...administrator} areas={0} contactIsKnown={false} />,
    );
    expect(bare).not.toContain('contractManager=nobody');
    expect(textOf(bare)).toContain('None yet: agreements cannot say where they are');
    expect(textOf(bare)).toContain('Not set: the public pages cannot say it');
  });
});
