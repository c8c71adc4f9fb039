import { problem, type Problem } from '../problems/problem.ts';
import { formatNumber } from '../values/format.ts';
import { contrastWithWhite, isColour, leastContrast } from './contrast.ts';

/** The colour of the bar, buttons and links until a council chooses its own. */
export const usualBrandColour = '#0b5453';

/** What the council is called and how it looks; the setting 'council'. Empty means not set. */
export interface Council {
  name: string;
  /** its own organisation */
  organisationId: string;
  /** '#0b5453' */
  brandColour: string;
  /** for the privacy and accessibility pages */
  email: string;
  phone: string;
  website: string;
}

const text = (setting: Readonly<Record<string, unknown>>, field: string): string => {
  const value = setting[field];
  return typeof value === 'string' ? value : '';
};

/** Reads the setting 'council'; undefined before the first start is done. */
export const councilFrom = (setting: unknown): Council | undefined => {
  if (typeof setting !== 'object' || setting === null) return undefined;
  const fields = Object.fromEntries(Object.entries(setting));
  const colour = text(fields, 'brandColour');
  return {
    name: text(fields, 'name'),
    organisationId: text(fields, 'organisationId'),
    brandColour: isColour(colour) ? colour : usualBrandColour,
    email: text(fields, 'email'),
    phone: text(fields, 'phone'),
    website: text(fields, 'website'),
  };
};

/** Whether white words can be read on the colour, and the colour's own words on white. */
export const decideBrandColour = (colour: string): Problem[] => {
  if (!isColour(colour)) {
    return [problem('colour-unknown', 'Write the colour as # and six signs, like #0b5453.', 'brandColour')];
  }
  const contrast = contrastWithWhite(colour);
  if (contrast >= leastContrast) return [];
  return [
    problem(
      'colour-pale',
      `Choose a darker colour: its contrast with white is ${formatNumber(Math.floor(contrast * 10) / 10, 1)} to 1, and words need ${formatNumber(leastContrast, 1)} to 1.`,
      'brandColour',
    ),
  ];
};
