import { allDevices, allModels } from '../../components/facts/catalogue.ts';
import { costFacts } from '../../components/facts/market.ts';
import { sourcesText } from '../../components/facts/sources-text.ts';

/** Where models, devices and prices were read, fetched only by those who ask for the sources of an answer. */
export function GET(): Response {
  return new Response(sourcesText(allModels, allDevices, costFacts), {
    headers: { 'content-type': 'application/json' },
  });
}
