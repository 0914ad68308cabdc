import { toolPath } from '../../../tools.ts';
import { withBase } from '../../site/base.ts';
import { AGAIN } from './place.ts';

/** Links to the calculators with the case of this page's address. A stored case they read themselves. */
export interface CalculatorLinks {
  readonly cost: string;
  readonly memory: string;
}

/**
 * Returns the addresses of the calculators with the case in `query`, and without the question that is asked again.
 * Example: “?task=app&ask=data” gives /tools/memory/?task=app.
 */
export function calculatorLinks(query: string): CalculatorLinks {
  const parameters = new URLSearchParams(query);
  parameters.delete(AGAIN);
  const rest = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return {
    cost: `${withBase(toolPath('cost'))}${rest}`,
    memory: `${withBase(toolPath('memory'))}${rest}`,
  };
}
