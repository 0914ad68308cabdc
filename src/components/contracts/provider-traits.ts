import type { Provider } from '../../lib/catalog/market/provider.ts';
import type { ProviderTraits } from './provider-wish.ts';

/**
 * Whether a provider offers a place in Europe, by the name of its file: our reading of its statement `regions`. Every
 * provider with such a statement must be listed here; a test checks it.
 */
export const EUROPE_BY_PROVIDER: Readonly<Record<string, boolean>> = {
  'anthropic-api': false,
  'aws-bedrock': true,
  'azure-openai': true,
  'deepseek-api': false,
  'mistral-api': true,
  'openai-api': true,
  scaleway: true,
  together: false,
  'vertex-ai': true,
};

/** Returns the short answers of a provider for the filters. Its days count only where its pages agree on them. */
export function providerTraits({
  id,
  trains,
  retention,
  retentionConflict,
  zeroRetention,
  regions,
  healthAgreement,
}: Provider): ProviderTraits {
  const europe = regions && EUROPE_BY_PROVIDER[id];
  return {
    trains: trains.answer,
    zero: zeroRetention.how,
    ...(retention.days === undefined || retentionConflict ? {} : { days: retention.days }),
    ...(europe === undefined ? {} : { europe }),
    ...(healthAgreement && { healthAgreement: true }),
  };
}
