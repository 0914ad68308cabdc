import { COST_FILES, costCatalogueFrom, type CostFile } from '../../../src/components/cost/catalogue.ts';
import { sourcesText } from '../../../src/components/facts/sources-text.ts';
import { marketText } from '../../../src/components/facts/market-text.ts';
import { devicesText, modelsText } from '../../../src/components/facts/spec-texts.ts';
import { readCostFacts } from '../../../src/integrations/cost-facts.ts';
import { servingUnits } from '../../../src/lib/cost/serving/serving-units.ts';
import { accelerators, models } from '../memory/facts.ts';

/** A day of the tests: prices do not move under them. */
export const DAY = '2026-11-25';

const market = readCostFacts(DAY);

/** Few machines, so that an answer takes no time: two kinds of card to rent. */
const RENTED = new Set(['nvidia-a100-80-sxm', 'nvidia-h100-sxm']);
const KEPT = new Set([...RENTED, 'apple-m4-max']);
const MODELS = new Set(['llama-3-3-70b-instruct', 'gpt-oss-120b', 'qwen3-8b']);

const rentals = market.rentals.filter(({ acceleratorId }) => RENTED.has(acceleratorId));

/** The facts as the page fetches them. */
const texts: Readonly<Record<CostFile, string>> = {
  models: modelsText(models.filter(({ id }) => MODELS.has(id))),
  devices: devicesText(accelerators.filter(({ id }) => KEPT.has(id))),
  market: marketText({ ...market, rentals }, DAY),
};
export const catalogue = costCatalogueFrom(texts);
export const units = servingUnits(catalogue.facts);

/** The addresses that the page has. */
export const COST_URLS = {
  models: '/guide/facts/models.json',
  devices: '/guide/facts/devices.json',
  market: '/guide/facts/market.json',
};

/** Where the prices were read; the page asks for it when a bill is opened. */
export const SOURCES_URL = '/facts/sources.json';

/** Answers as the site does that has these facts. */
export function served(url: string): Promise<Response> {
  if (url === SOURCES_URL) {
    return Promise.resolve(new Response(sourcesText(models, accelerators, market)));
  }
  const file = COST_FILES.find((one) => COST_URLS[one] === url);
  return Promise.resolve(new Response(file ? texts[file] : '', { status: file ? 200 : 404 }));
}
