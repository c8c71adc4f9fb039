/** The three boxes of a date, as typed. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

const padded = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);
const plain = (text: string): string => text.replace(/^0(?=\d$)/, '');

/**
 * The date as ISO text ('2026-07-14'). All three boxes empty is ''. A box that is empty or not a number stays
 * so in the text ('2026--14'), which no rule takes for a date: the rule then says what is wrong.
 */
export const isoFromParts = ({ day, month, year }: DateParts): string => {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  return d === '' && m === '' && y === '' ? '' : `${y}-${padded(m)}-${padded(d)}`;
};

/** The boxes for an ISO text; what the text does not hold is ''. */
export const partsFromIso = (iso: string): DateParts => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: plain(day), month: plain(month), year };
};
