import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { Answer } from '../../../lib/decision/table/questions.ts';
import { costCatalogueFrom } from '../../cost/catalogue.ts';
import { allCostTexts, fetchedCostTexts, type CostFactsUrls } from '../../cost/fetched-facts.ts';
import { costClient } from '../../cost/worker/client.ts';
import { caseNumbers, memoryCaseOf, type CaseNumbers } from './case-numbers.ts';
import { readerCases } from './reader-cases.ts';

/** Works out the numbers of an outcome for the case in an address's query; undefined for `no-llm`. */
export type CaseNumbersClient = (
  outcome: OutcomeId,
  query: string,
  volume?: Answer<'volume'>,
) => Promise<CaseNumbers | undefined>;

/** Fetches the facts and starts the cost calculator's worker. Rejects if the facts cannot be fetched. */
export async function caseNumbersClient(costUrls: CostFactsUrls): Promise<CaseNumbersClient> {
  const texts = fetchedCostTexts(costUrls);
  let fail: (error: Error) => void = () => undefined;
  const client = costClient(texts, () => {
    fail(new Error('The worker cannot run.'));
  });
  const { facts } = costCatalogueFrom(await allCostTexts(texts));
  return async (outcome, query, volume) => {
    const cases = readerCases(query, facts, volume);
    const broken = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    const answer = await Promise.race([client.answer(cases.choices), broken]);
    const memoryCase = memoryCaseOf(outcome, cases, answer);
    const memory = memoryCase && (await Promise.race([client.memory(memoryCase), broken]));
    return caseNumbers(outcome, cases, answer, memory);
  };
}
