import { costCatalogueText } from '../../components/cost/catalogue-text.ts';
import { buildDay } from '../../components/facts/build-day.ts';
import { costFacts } from '../../components/facts/market.ts';

/** What the cost calculator works with, in a file of its own so that only its users fetch it. */
export function GET(): Response {
  return new Response(costCatalogueText(costFacts, buildDay), {
    headers: { 'content-type': 'application/json' },
  });
}
