import { problem, type Problem } from '../problems/problem.ts';

/** Pictures that browsers draw and that cannot carry a script. */
export const logoKinds = ['image/png', 'image/jpeg'] as const;
export type LogoKind = (typeof logoKinds)[number];

/** Large enough for any logo of 36 pixels' height on a sharp screen. */
export const largestLogoBytes = 100 * 1024;

/** How each kind begins, so that nothing else is kept under its name. */
const beginnings: Readonly<Record<LogoKind, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** Whether the bytes may be shown as the council's logo. */
export const decideLogo = (kind: LogoKind, bytes: Uint8Array): Problem[] => {
  if (bytes.length > largestLogoBytes) {
    return [problem('logo-large', 'Choose a smaller picture: at most 100 kB.', 'logo')];
  }
  if (beginnings[kind].some((byte, place) => bytes[place] !== byte)) {
    return [problem('logo-unknown', 'Choose a picture that is really a PNG or JPEG.', 'logo')];
  }
  return [];
};

/** Where the logo is: a new one has a new address, so that no browser shows an old one. */
export const logoAddress = (version: string): string => `/api/logo?version=${encodeURIComponent(version)}`;
