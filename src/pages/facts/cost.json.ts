import { costCatalogueText } from '../../components/cost/catalogue-text.ts';
import { buildDay } from '../../components/facts/build-day.ts';
import { costFacts } from '../../components/facts/market.ts';

/** The facts of the cost calculator, in a separate file that only its users fetch. */
export function GET(): Response {
  return new Response(costCatalogueText(costFacts, buildDay), {
    headers: { 'content-type': 'application/json' },
  });
}
