import type { Quarter } from '../periods/quarter.ts';
import type { PeriodValue } from '../values/figure.ts';
import type { AcceptedValue } from './measure-series.ts';

/** What one delivering organisation said of a measure in a return that was accepted. */
export interface PartFigure {
  organisationId: string;
  organisationName: string;
  /** the last quarter its return covers */
  quarter: Quarter;
  versionId: string;
  value: PeriodValue;
}

/** An organisation that delivers, with its own accepted figures of a measure. */
export interface OrganisationWithFigures {
  id: string;
  name: string;
  lead: boolean;
  accepted: Readonly<Record<Quarter, AcceptedValue>>;
}

const doesNotApply = ({ value }: PartFigure): boolean =>
  value.state === 'missing' && value.reason === 'not applicable';

/**
 * The organisations of a measure with their own figures, the lead first and the others by name: an order that says
 * nothing of the figures. None where fewer than two have a say: an organisation to which the measure never
 * applied is not one of them.
 * Source: methods, statistics 2.7 'Never rank'; performance 'Where a contract stands' (parts of a return).
 */
export const figuresByOrganisation = (
  figures: readonly PartFigure[],
  leadId: string | undefined,
): OrganisationWithFigures[] => {
  const having = new Map<string, { name: string; own: PartFigure[] }>();
  for (const figure of figures) {
    const { name, own } = having.get(figure.organisationId) ?? { name: figure.organisationName, own: [] };
    having.set(figure.organisationId, { name, own: [...own, figure] });
  }
  const organisations = [...having]
    .filter(([, { own }]) => !own.every(doesNotApply))
    .map(([id, { name, own }]) => ({
      id,
      name,
      lead: id === leadId,
      accepted: Object.fromEntries(
        own.map(({ quarter, versionId, value }) => [quarter, { value, versionId }]),
      ),
    }))
    .toSorted((a, b) => Number(b.lead) - Number(a.lead) || a.name.localeCompare(b.name, 'en'));
  return organisations.length < 2 ? [] : organisations;
};
