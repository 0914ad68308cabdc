import type { Provider } from '../../../lib/catalog/market/provider.ts';
import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import { allProviders } from '../../facts/course-facts.ts';
import { named } from '../../facts/named.ts';

/** The provider file of each host in our price list whose promises we have read. */
const PROVIDERS: Readonly<Record<string, string>> = {
  OpenAI: 'openai-api',
  Anthropic: 'anthropic-api',
  'Google Gemini API': 'gemini-api-paid',
  xAI: 'xai-api',
  'Amazon Bedrock': 'aws-bedrock',
  'Amazon Bedrock, one region': 'aws-bedrock',
  'Google Vertex AI': 'vertex-ai',
};

/**
 * Returns the provider whose promises hold for an offer; undefined if we have read none. On Azure they hold only for
 * OpenAI's models: Microsoft says that Anthropic processes Claude there.
 */
export function hostProvider({ host, maker }: Pick<ApiOffer, 'host' | 'maker'>): Provider | undefined {
  const id = host === 'Microsoft Azure' && maker === 'OpenAI' ? 'azure-openai' : PROVIDERS[host];
  return id === undefined ? undefined : named(allProviders, id, 'provider', 'src/content/providers');
}
