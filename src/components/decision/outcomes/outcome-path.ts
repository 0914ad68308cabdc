import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import { withBase } from '../../site/base.ts';

/** Returns the address of an outcome's page. Example: /decide/outcomes/hosted-open/. */
export function outcomePath(outcome: OutcomeId): string {
  return withBase(`/decide/outcomes/${outcome}/`);
}
