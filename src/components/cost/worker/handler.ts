import { costCaseOf } from '../../../lib/case/cost-choices.ts';
import { sensitivity } from '../../../lib/cost/questions/sensitivity.ts';
import { servingUnits, type ServingUnits } from '../../../lib/cost/serving/serving-units.ts';
import { costAnswer } from '../answer/answer.ts';
import { costCatalogueFrom, type CostCatalogue } from '../catalogue.ts';
import type { CostQuestion, CostReply } from './messages.ts';
import { costOutlook } from '../answer/outlook.ts';

/** Longer than the pause between two keys: what takes long is not begun while a reader types. */
const PAUSE_MS = 250;

/**
 * Returns what takes questions in the worker and sends the replies: the answer at once, the rest after a pause, each
 * part in a task of its own so that the next question is heard in between. The first question must bring the facts.
 */
export function costHandler(send: (reply: CostReply) => void): (question: CostQuestion) => void {
  let known: { readonly catalogue: CostCatalogue; readonly units: ServingUnits } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (question) => {
    if (question.kind === 'facts') {
      const catalogue = costCatalogueFrom(question.text);
      known = { catalogue, units: servingUnits(catalogue.facts) };
      return;
    }
    if (!known) throw new Error('The worker was asked before it had the facts.');
    const { number, choices } = question;
    const { units, catalogue } = known;
    const { day, facts } = catalogue;
    send({ kind: 'answer', number, answer: costAnswer(choices, day, facts, units) });
    if (question.kind === 'answer') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      send({ kind: 'outlook', number, outlook: costOutlook(choices, day, facts, units) });
      timer = setTimeout(() => {
        send({
          kind: 'sensitivity',
          number,
          sensitivity: sensitivity(costCaseOf(choices, day, facts.models), facts, units),
        });
      }, PAUSE_MS);
    }, PAUSE_MS);
  };
}
