import type { Council } from '../settings/council.ts';

/** The council as the public pages name it, and how to reach it. What was not set is absent. */
export interface PublicCouncil {
  name: string;
  email?: string;
  phone?: string;
  website?: string;
  /** the address of its logo */
  logo?: string;
}

const said = (line: string): string | undefined => (line.trim() === '' ? undefined : line.trim());

/** The council for the public pages, also before it has been named. */
export const publicCouncilOf = (council: Council | undefined, logo: string | undefined): PublicCouncil => ({
  name: said(council?.name ?? '') ?? 'The council',
  email: said(council?.email ?? ''),
  phone: said(council?.phone ?? ''),
  website: said(council?.website ?? ''),
  logo,
});
