import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import { withBase } from '../../site/base.ts';

/** The address of an outcome’s own page. Example: /decide/outcomes/hosted-open/. */
export function outcomePath(outcome: OutcomeId): string {
  return withBase(`/decide/outcomes/${outcome}/`);
}
