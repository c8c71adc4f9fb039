/** The council as the public pages name it, and how to reach it. What was not set is absent. */
export interface PublicCouncil {
  name: string;
  email?: string;
  phone?: string;
  website?: string;
}

/** What the pages say before the council has been named. */
export const unnamedCouncil: PublicCouncil = { name: 'The council' };

const lineIn = (setting: object, field: string): string | undefined => {
  const value: unknown = Object.entries(setting).find(([name]) => name === field)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** Reads the setting 'council'; whatever is not a line of text there counts as not set. */
export const publicCouncilFrom = (setting: unknown): PublicCouncil => {
  if (typeof setting !== 'object' || setting === null) return unnamedCouncil;
  return {
    name: lineIn(setting, 'name') ?? unnamedCouncil.name,
    email: lineIn(setting, 'email'),
    phone: lineIn(setting, 'phone'),
    website: lineIn(setting, 'website'),
  };
};
