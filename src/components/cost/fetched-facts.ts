import { fetchedText } from '../site/fetched-text.ts';
import type { CostFile } from './catalogue.ts';

/** The addresses of the facts, files of this site; see src/pages/facts. */
export type CostFactsUrls = Readonly<Record<CostFile, string>>;

/** The texts of the facts, each as soon as it comes. */
export type CostTexts = Readonly<Record<CostFile, Promise<string>>>;

/** Asks for the facts, all files at the same time. */
export function fetchedCostTexts(urls: CostFactsUrls): CostTexts {
  const [models, devices, market] = [
    fetchedText(urls.models),
    fetchedText(urls.devices),
    fetchedText(urls.market),
  ];
  return { models, devices, market };
}

/** Returns the texts once all have come. Rejects if one cannot be had. */
export async function allCostTexts(texts: CostTexts): Promise<Readonly<Record<CostFile, string>>> {
  const [models, devices, market] = await Promise.all([texts.models, texts.devices, texts.market]);
  return { models, devices, market };
}
