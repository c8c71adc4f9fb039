/**
 * Whether ten digits are an NHS number: the tenth checks the nine before it (weights 10 to 2, modulo 11).
 * Source: NHS Data Dictionary, 'NHS NUMBER'.
 */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), (digit, n) => Number(digit) * (10 - n)).reduce(
    (a, b) => a + b,
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  // a check of 10 is never given out, and never equals a digit
  return check === Number(digits[9]);
};
