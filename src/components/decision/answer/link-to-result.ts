import { CASE_PARAMETERS } from '../../../lib/case/case-address.ts';
import { COST_PARAMETERS } from '../../../lib/case/cost-address.ts';
import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';
import { storedCase } from '../../case/case-storage.ts';
import { storedCost } from '../../cost/storage.ts';
import { toolPath } from '../../../tools.ts';
import { withBase } from '../../site/base.ts';
import { linkToPlace } from '../fields/place.ts';

/**
 * Returns a link to the tool's page with a result that looks the same to everybody who opens it. It has the answers and, where the address has
 * no case, the stored one, which is in this browser only. If the two calculators' cases name different models, the link
 * has that of the cost calculator.
 */
export function linkToResult(address: string, answers: GivenAnswers): string {
  const url = new URL(linkToPlace(address, { answers }));
  url.pathname = withBase(toolPath('decide'));
  const own = new URLSearchParams(url.search);
  const add = (names: readonly string[], query: string | undefined): void => {
    if (query === undefined || names.some((name) => own.has(name))) return;
    for (const [name, value] of new URLSearchParams(query)) {
      if (names.includes(name)) url.searchParams.set(name, value);
    }
  };
  add(CASE_PARAMETERS, storedCase());
  add(COST_PARAMETERS, storedCost());
  return url.href;
}
