/** Length over rules (NIST SP 800-63B, NCSC): at least this many characters. */
export const shortestPassword = 12;
