import { assembleReturn } from '#shared/returns/assemble-return.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { formatCoverage, formatPeriodValue } from '#shared/values/format.ts';
import { SummaryList } from '../design/summary-list.tsx';
import { typedTogether } from './return-pages.ts';

/** The parts put together, as the council will see the whole: added up, with how many said something. */
export function AnswersTogether({ shown }: { shown: ReturnShown }) {
  const typed = typedTogether(shown).map(({ measureId }) => measureId);
  const rows = assembleReturn(shown.measures, shown.parts, shown.values).map(
    ({ measureId, version, areaKey, value, have, of }) => {
      const area = shown.areas.find(({ id }) => id === areaKey);
      const name = area ? `${version.name}, ${area.name}` : version.name;
      const said = value ? formatPeriodValue(version.kind, value, version.unit) : 'Not complete yet';
      return {
        name,
        value: `${said} (${formatCoverage(have, of, 'organisation', 'organisations')})`,
        acts:
          typed.includes(measureId) && shown.parts.some(({ lead, mayFill }) => lead && mayFill)
            ? [{ text: 'Change', about: `${name}, all together`, href: `/returns/${shown.id}/together` }]
            : [],
      };
    },
  );
  return (
    <section aria-labelledby="together">
      <h2 className="govuk-heading-m" id="together">
        All organisations together
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}
