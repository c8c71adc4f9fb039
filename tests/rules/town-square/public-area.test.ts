import { describe, expect, it } from 'vitest';
import { publicArea } from '#shared/town-square/public-area.ts';
import { servicePage } from '#shared/town-square/service-page.ts';
import { aPublicService } from '../../fixtures/a-public-service.ts';
import { anAreaGround, anIndicator } from '../../fixtures/an-area-ground.ts';

const all = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'];
const found = (ground = anAreaGround(), codes = ['A1']) =>
  publicArea([ground], codes)?.indicators[0]?.findings;

describe('what the public reads of the area of a service', () => {
  it('is the finding of each district, the numbers it is made of, and what they are per head', () => {
    expect(found(anAreaGround({ after: { A1: 40 } }))).toEqual([
      expect.stringMatching(
        /^Incidents of antisocial behaviour recorded by the police in District A1 fell 60%.*That does not say why\. Recorded: 120 in Jan–Mar 2026, 300 in the same quarter last year\. That is 1\.20 per 1,000 residents\.$/,
      ),
    ]);
    expect(found(anAreaGround(), ['A1', 'B1'])).toHaveLength(2);
  });

  it('says the numbers once', () => {
    const [said] = found() ?? [];
    expect(said?.split('300 in Jan–Mar 2026')).toHaveLength(2);
  });

  it('claims nothing per head where the residents are not known', () => {
    expect(found(anAreaGround({ people: 0 }))?.[0]).not.toContain('That is');
  });

  it('is of all districts together where a service works in more than four', () => {
    expect(found(anAreaGround(), all.slice(0, 4))).toHaveLength(4);
    const [together] = found(anAreaGround(), all.slice(0, 5)) ?? [];
    expect(together).toContain('all 7 districts');
  });

  it('says so where the whole force moved, once', () => {
    const ground = anAreaGround({ after: Object.fromEntries(all.map((code) => [code, 40])) });
    const force = new Map(
      [...ground.force.counts].map(([month, count], n) => [month, n < 12 ? count : count * 0.4]),
    );
    const said = found({ ...ground, force: { ...ground.force, counts: force } }, ['A1', 'B1']);
    expect(said?.filter((each) => each.startsWith('What Invicta Police recorded'))).toHaveLength(1);
  });

  it('says beside it that no one service moves it, and how places are told', () => {
    expect(publicArea([anAreaGround()], ['A1'])?.words.join(' ')).toMatch(/No one service.*approximate/);
  });

  it('is nothing where no district or no indicator is known, and never what others than the police counted', () => {
    expect(publicArea([anAreaGround()], [])).toBeUndefined();
    expect(publicArea([], ['A1'])).toBeUndefined();
    expect(
      publicArea([{ ...anAreaGround(), indicator: { ...anIndicator, kind: 'loaded' } }], ['A1']),
    ).toBeUndefined();
  });

  it('stands in a block of its own on the page, with its source, and nowhere where there is none', () => {
    const page = (area = publicArea([anAreaGround()], ['A1'])) =>
      servicePage(
        { council: { name: 'Invicta County Council' } },
        { service: aPublicService(), measures: [], today: '2026-10-22', area },
      ).toString();
    expect(page()).toMatch(/<h2[^>]*>\s*In the area[\s\S]*Antisocial behaviour recorded by the police/);
    expect(page()).toContain('Source: data.police.uk, street-level files. Open Government Licence v3.0.');
    const without = servicePage(
      { council: { name: 'Invicta County Council' } },
      { service: aPublicService(), measures: [], today: '2026-10-22' },
    );
    expect(without.toString()).not.toContain('In the area');
  });
});
