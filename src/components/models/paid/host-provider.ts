import type { Provider } from '../../../lib/catalog/market/provider.ts';
import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import { allProviders } from '../../facts/course-facts.ts';
import { named } from '../../facts/named.ts';

/** Which of the providers whose promises we have read is behind a host of our price list. */
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
 * Returns the provider whose promises hold for an offer; undefined where we have read none. On Azure they hold for
 * OpenAI’s models alone: Claude is processed there by Anthropic, says Microsoft.
 */
export function hostProvider({ host, maker }: Pick<ApiOffer, 'host' | 'maker'>): Provider | undefined {
  const id = host === 'Microsoft Azure' && maker === 'OpenAI' ? 'azure-openai' : PROVIDERS[host];
  return id === undefined ? undefined : named(allProviders, id, 'provider', 'src/content/providers');
}
