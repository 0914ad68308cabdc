import type { LegalRole } from '../../lib/catalog/law/law.ts';
import type { Licence } from '../../lib/catalog/law/licence.ts';
import type { VerdictColour } from '../../lib/catalog/law/licence-verdict.ts';
import type { Provider } from '../../lib/catalog/market/provider.ts';

/** The kinds of providers in words. */
export const KIND_WORDS: Readonly<Record<Provider['kind'], string>> = {
  maker: 'The maker’s own API',
  tenant: 'Your area at a cloud',
  'open-weights-host': 'A host of open weights',
  router: 'A router',
};

/** The short answer on training. */
export const TRAINS_WORDS: Readonly<Record<Provider['trains']['answer'], string>> = {
  no: 'No',
  'opt-in': 'Only if you agree',
  'opt-out': 'Unless you object',
  yes: 'Yes',
  'not-stated': 'Not said',
  depends: 'Depends on who answers',
};

/** The short answer on zero retention. */
export const ZERO_WORDS: Readonly<Record<Provider['zeroRetention']['how'], string>> = {
  default: 'On by default',
  'self-service': 'A switch of yours',
  'on-approval': 'After approval',
  'none-found': 'None found',
  depends: 'Depends',
};

/** How long usual prompts are kept by default, in a few words; `otherwise` where that depends. */
export function keptWords({ retention, retentionConflict }: Provider, otherwise = 'See below'): string {
  const conflict = retentionConflict === undefined ? '' : ' (its pages disagree)';
  if (retention.days === undefined) return `${otherwise}${conflict}`;
  return (retention.days === 0 ? 'Not kept' : `Up to ${String(retention.days)} days`) + conflict;
}

/** The roles under a law in words. */
export const ROLE_WORDS: Readonly<Record<LegalRole, string>> = {
  'model-provider': 'makers of general-purpose models',
  'system-provider': 'those who offer an AI system',
  deployer: 'those who use one in their work',
  controller: 'controllers',
  processor: 'processors',
  'health-entity': 'health providers and plans',
  'business-associate': 'their business associates',
  'cloud-provider': 'cloud providers',
  business: 'businesses in California',
};

/** A verdict in words, with a mark, so that colour is never alone. */
export const VERDICT_WORDS: Readonly<Record<VerdictColour, string>> = {
  green: '✓ Yes',
  amber: '◐ Yes, with duties',
  red: '✗ Ask first',
};

/** Whether business use is allowed, in a word. */
export const BUSINESS_WORDS: Readonly<Record<Licence['commercialUse']['allowed'], string>> = {
  yes: 'Yes',
  'with-conditions': 'With conditions',
  no: 'No',
  'not-known': 'Not known',
};
