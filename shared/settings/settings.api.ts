import { z } from 'zod';
import { characteristicNames } from '../cases/characteristics.ts';
import { areaShape } from '../contracts/contracts.api.ts';
import { areaKinds } from '../contracts/contract.ts';
import { emailShape } from '../people/people.api.ts';
import { historyLineShape } from '../values/history.api.ts';
import { optionalLine, requiredLine, revisionShape, webAddress } from '../values/text-shapes.ts';
import { largestLogoBytes, logoKinds } from './logo.ts';

/** What an administrator says of the council. Empty means not given. */
export const settingsDraftShape = z
  .strictObject({
    councilName: requiredLine(120, 'Enter the name of the council.'),
    brandColour: requiredLine(7, 'Enter a colour.').transform((colour) => colour.toLowerCase()),
    email: z.union([z.literal(''), emailShape]),
    phone: optionalLine(40),
    website: z.union([z.literal(''), webAddress(500)]),
    /** equality characteristics that providers ask; absent: as it is */
    characteristicsAsked: z.array(z.enum(characteristicNames)).max(characteristicNames.length).optional(),
  })
  .meta({ id: 'SettingsDraft' });
export type SettingsDraft = z.infer<typeof settingsDraftShape>;

export const settingsChangeShape = z.strictObject({ draft: settingsDraftShape, revision: revisionShape });

export const settingsPageShape = z.strictObject({
  councilName: z.string(),
  brandColour: z.string(),
  email: z.string(),
  phone: z.string(),
  website: z.string(),
  characteristicsAsked: z.array(z.enum(characteristicNames)),
  /** the address of the logo; absent where there is none */
  logo: z.string().optional(),
  revision: revisionShape,
  history: z.array(historyLineShape),
});
export type SettingsPage = z.infer<typeof settingsPageShape>;

/** A picture as base64, because everything here is sent as JSON. */
export const logoShape = z.strictObject({
  kind: z.enum(logoKinds, 'Choose a picture that is a PNG or JPEG.'),
  base64: z
    .base64('This picture could not be read.')
    .min(1, 'Choose a picture.')
    .max(Math.ceil(largestLogoBytes / 3) * 4 + 4, 'Choose a smaller picture: at most 100 kB.'),
});

export const areaDraftShape = z
  .strictObject({
    code: requiredLine(20, 'Enter the code of the area.'),
    name: requiredLine(120, 'Enter the name of the area.'),
    kind: z.enum(areaKinds),
  })
  .meta({ id: 'AreaDraft' });
export type AreaDraft = z.infer<typeof areaDraftShape>;

/** The name as it was seen, so that two people do not rename at once without knowing. */
export const areaNameShape = z.strictObject({
  name: requiredLine(120, 'Enter the name of the area.'),
  nameSeen: requiredLine(120, 'Load the page again.'),
});

export const areaListShape = z.strictObject({ areas: z.array(areaShape) });
export type AreaList = z.infer<typeof areaListShape>;
