import { findProvider, type ModelInfo } from '@pydantic/genai-prices';
import type { ConditionalPrices } from '../lib/cost/facts/dated-prices.ts';

/** The package fills some gaps with the price of a reseller, which is not the host’s own. */
const RESALE = /(?:imported from|trusting) open ?router/i;

/** One model in the price package. */
export interface PackageEntry {
  /** Dated prices in the package’s own order, for `priceListsOn`. */
  readonly conditions: readonly ConditionalPrices[];
  /** The page that the package names as its own source. */
  readonly hostPage?: string;
  /** The longest request and answer together, in tokens, where the package has it. */
  readonly contextTokens?: number;
}

/**
 * Returns the entry of a model at a provider in the price package, by their exact names: aliases that move from one
 * model to the next are not followed. Uses the data in the installed package and makes no network request.
 *
 * @throws {Error} when the package does not have the model, with similar names, and for a reseller’s price.
 */
export function packageEntry(providerId: string, modelId: string): PackageEntry {
  const provider = findProvider({ providerId });
  if (provider?.id !== providerId) {
    throw new Error(
      `the price package has no provider “${providerId}”; its names are those of its price files`,
    );
  }
  const model = provider.models.find(({ id }) => id === modelId);
  if (model === undefined) {
    const near = provider.models.map(({ id }) => id).filter((id) => shareAWord(id, modelId));
    throw new Error(
      `the price package has no “${modelId}” at ${provider.name}. Near names: ${near.join(', ') || 'none'}. ` +
        'If the model is gone there, write the last figures under `prices` and when it retired.',
    );
  }
  if (RESALE.test(model.price_comments ?? '')) {
    throw new Error(
      `“${modelId}” has a reseller’s price in the package; write the host’s own under \`prices\``,
    );
  }
  const hostPage = provider.pricing_urls?.[0];
  const contextTokens = model.context_window;
  return {
    conditions: conditionsOf(model),
    ...(hostPage === undefined ? {} : { hostPage }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
  };
}

function conditionsOf({ prices }: ModelInfo): readonly ConditionalPrices[] {
  return Array.isArray(prices) ? prices : [{ prices }];
}

function shareAWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/[^a-z0-9]+/));
  return b
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word.length > 2 && words.has(word));
}
