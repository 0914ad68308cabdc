import { toolPath } from '../../../tools.ts';
import { withBase } from '../../site/base.ts';
import { PLACE_PARAMETERS } from './place.ts';

/** Links to the calculators with the case of this page's address. A stored case they read themselves. */
export interface CalculatorLinks {
  readonly cost: string;
  readonly memory: string;
}

/**
 * Returns the addresses of the calculators with the case in `query`, without the answers to the questions.
 * Example: “?task=app&context=32k” gives /tools/memory/?context=32k.
 */
export function calculatorLinks(query: string): CalculatorLinks {
  const parameters = new URLSearchParams(query);
  for (const name of PLACE_PARAMETERS) parameters.delete(name);
  const rest = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return {
    cost: `${withBase(toolPath('cost'))}${rest}`,
    memory: `${withBase(toolPath('memory'))}${rest}`,
  };
}
