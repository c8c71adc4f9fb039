import { aLookupFile, alike, aStreetFile } from '../../fixtures/a-street-file.ts';
import { indicatorByKey } from '#db/stores/outcomes-indicators-store.ts';
import { policeIndicatorKey } from '#shared/outcomes/indicator.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { countStreet } from '#shared/outcomes/street-month.ts';
import { carryOutMonths } from '../../../server/outcomes/carry-out-months.ts';
import { decideMonths } from '../../../server/outcomes/decide-months.ts';
import type { Counter } from '../../../server/platform/counter.ts';
import { csvLines } from '../../../server/platform/csv-text.ts';

/** Brings in a month of the police, with the lookup of two districts. */
export const bringInMonth = async (
  counter: Counter,
  month: string,
  incidents = 3,
  lsoa = 'V01000001',
): Promise<void> => {
  const street = countStreet();
  street.take(aStreetFile([...alike(incidents, { lsoa }), { lsoa: 'V01000009' }], { month }));
  const read = {
    ...street.end(),
    fileName: `${month}-invicta-street.csv`,
    fileHash: 'a'.repeat(64),
    downloadedOn: '2026-10-01',
  };
  const decided = await decideMonths(counter, [read], readLookup(csvLines(aLookupFile, ',')));
  await carryOutMonths(counter, decided, { replace: true });
};

/** The id of the indicator that the police's months are counted into, with a month behind it. */
export const anIndicatorIn = async ({
  service: { counter },
}: {
  service: { counter: Counter };
}): Promise<string> => {
  if (!(await indicatorByKey(counter.db, policeIndicatorKey))) await bringInMonth(counter, '2026-08');
  return (await indicatorByKey(counter.db, policeIndicatorKey))?.id ?? '';
};
