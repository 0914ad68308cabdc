import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import type { Range } from '../../../lib/units/range.ts';
import type { CostAnswer } from './answer.ts';
import { obstacleWords } from './obstacle-words.ts';
import { ALWAYS_ON, ROUTE_KINDS } from './route-kinds.ts';
import type { RouteView } from './route-view.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';
import { roundedCount } from '../../sentences/number-words.ts';

/** One of the three lines of the headline. */
export interface HeadlineRoute {
  readonly title: string;
  /** US dollars a month; absent where no such route has a bill, and then `instead` and `reason` say why. */
  readonly usd?: Range;
  /** The part of the likely cost that is people's time, in US dollars a month; 0 where it is not counted. */
  readonly peopleUsd: number;
  readonly name: string;
  /** What stands in the place of the sum. */
  readonly instead: string;
  readonly reason?: string;
}

/**
 * Returns the three lines of the headline, the cheapest first: the paid model, the open model at a provider, and the open
 * model on own or rented machines that answer at any hour.
 */
export function headlineRoutes({ routes }: CostAnswer): readonly HeadlineRoute[] {
  const of = (title: string, kinds: readonly RouteKind[]): HeadlineRoute[] => {
    const some = routes.filter(({ kind }) => kinds.includes(kind));
    const found = some.find(leads) ?? some[0];
    return found ? [headlineRoute(title, found)] : [];
  };
  return [
    ...of('Hosted open weights', ['hosted-open']),
    ...of('Paid', ['paid-api', 'paid-tenant']),
    ...of('Own GPU', ALWAYS_ON),
  ].toSorted((a, b) => (a.usd?.likely ?? Infinity) - (b.usd?.likely ?? Infinity));
}

/** Whether a sum is of today: an old price, or the price of a device at its launch, stands back behind one that is. */
function leads({ cost, kind, prices }: RouteView): boolean {
  return cost !== undefined && kind !== 'own-server' && !prices.some(({ isOld }) => isOld);
}

function headlineRoute(
  title: string,
  { cost, name, kind, prices, obstacle, reason }: RouteView,
): HeadlineRoute {
  const way = title === 'Own GPU' && cost ? `${ROUTE_KINDS[kind].name}: ${name}` : name;
  // An old price leads only where there is no fresher one.
  const old = prices.find(({ isOld }) => isOld);
  const detail = old ? `${way}, at its price of ${old.of}` : way;
  return {
    title,
    name: detail,
    peopleUsd: cost?.parts.find(({ id }) => id === 'people')?.usdPerMonth.likely ?? 0,
    instead: obstacleWords(obstacle),
    ...(cost && { usd: cost.usdPerMonth }),
    ...(reason !== undefined && { reason }),
  };
}

/**
 * Returns the answer in one sentence.
 * Example: “At 1,000 requests a day, people’s time counted. Hosted open weights: about $40 a month ($30 to $60); Paid: …”.
 */
export function headlineSentence(answer: CostAnswer): string {
  const said = headlineRoutes(answer).map(({ title, usd, instead }) =>
    usd ? `${title}: about ${aboutUsd(usd.likely)} a month (${usdRangeWords(usd)})` : `${title}: ${instead}`,
  );
  const { requests, people } = answer.choices;
  return `At ${roundedCount(requests)} requests a day, ${people ? 'people’s time counted' : 'machines only'}. ${said.join('; ')}.`;
}
