import { buildDay } from '../../components/facts/build-day.ts';
import { marketText } from '../../components/facts/market-text.ts';
import { costFacts } from '../../components/facts/market.ts';

/** Offers, rentals and assumptions with their sources, for the cost calculator and the numbers of a decision. */
export function GET(): Response {
  return new Response(marketText(costFacts, buildDay), { headers: { 'content-type': 'application/json' } });
}
