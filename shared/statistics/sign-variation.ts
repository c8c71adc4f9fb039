import type { ImprovementDirection, LimitStatus, XmrPoint, XmrRule } from './xmr-series.ts';

/** What a point says about the service, read from its first rule. */
export type PointType =
  | 'common cause'
  | 'special cause improvement'
  | 'special cause concern'
  | 'special cause neutral high'
  | 'special cause neutral low';

export type VariationIcon =
  | 'common cause'
  | 'improvement high'
  | 'improvement low'
  | 'concern high'
  | 'concern low'
  | 'neutral high'
  | 'neutral low';

const risingRules: ReadonlySet<XmrRule> = new Set([
  'astronomical high',
  'trend increasing',
  'two in three high',
  'shift high',
]);

const rises = (rule: XmrRule): boolean => risingRules.has(rule);

/**
 * The type of a point by the first of its rules. Source: methods, statistics 1.2 'Direction'.
 */
export const pointTypeOf = (point: XmrPoint, direction: ImprovementDirection): PointType => {
  const [first] = point.rules;
  if (first === undefined) return 'common cause';
  if (direction === 'neutral')
    return rises(first) ? 'special cause neutral high' : 'special cause neutral low';
  return rises(first) === (direction === 'increase') ? 'special cause improvement' : 'special cause concern';
};

/** Whether its rules point both ways: said in words, never settled in silence. Source: statistics 1.3 rule 5. */
export const pointsBothWays = (point: XmrPoint): boolean =>
  point.rules.some(rises) && point.rules.some((rule) => !rises(rule));

/**
 * The icon of the latest point. 'high' and 'low' say which way is better (or worse), not what the point
 * did: with 'increase is better' a concern is always low. Source: methods, statistics 1.3 'Icons'.
 */
export const signVariation = (latest: XmrPoint, direction: ImprovementDirection): VariationIcon => {
  switch (pointTypeOf(latest, direction)) {
    case 'common cause':
      return 'common cause';
    case 'special cause improvement':
      return direction === 'increase' ? 'improvement high' : 'improvement low';
    case 'special cause concern':
      return direction === 'increase' ? 'concern low' : 'concern high';
    case 'special cause neutral high':
      return 'neutral high';
    case 'special cause neutral low':
      return 'neutral low';
  }
};

/** The icon that is drawn: none from fewer than 6 points, because so short a line is blind. */
export const shownVariation = (
  icon: VariationIcon,
  status: LimitStatus,
): VariationIcon | 'insufficient data' => (status === 'insufficient' ? 'insufficient data' : icon);

/** In words, because icons alone are not accessible. Source: methods, statistics 1.3. */
export const variationWords: Readonly<Record<VariationIcon | 'insufficient data', string>> = {
  'common cause': 'No significant change',
  'improvement high': 'Improving (unusually high)',
  'improvement low': 'Improving (unusually low)',
  'concern high': 'Concern (unusually high)',
  'concern low': 'Concern (unusually low)',
  'neutral high': 'Unusually high',
  'neutral low': 'Unusually low',
  'insufficient data': 'Not enough points to tell',
};
