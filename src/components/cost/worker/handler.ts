import { costCaseOf } from '../../../lib/case/cost-choices.ts';
import { sensitivity } from '../../../lib/cost/questions/sensitivity.ts';
import { servingUnits, type ServingUnits } from '../../../lib/cost/serving/serving-units.ts';
import { caseMemory } from '../../memory/answer/case-memory.ts';
import { costAnswer } from '../answer/answer.ts';
import { costCatalogueOf, withCostFile, type CostCatalogue, type CostParts } from '../catalogue.ts';
import type { CostQuestion, CostReply } from './messages.ts';
import { costOutlook } from '../answer/outlook.ts';

/** Longer than the pause between two key presses, so that slow work does not start while a reader types. */
const PAUSE_MS = 250;

/**
 * Returns the worker's message handler. It sends the answer at once and the rest after pauses, each part in its own task,
 * so that the next question can come in between. The first questions must bring the facts.
 */
export function costHandler(send: (reply: CostReply) => void): (question: CostQuestion) => void {
  let known: { readonly catalogue: CostCatalogue; readonly units: ServingUnits } | undefined;
  let parts: Partial<CostParts> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (question) => {
    if (question.kind === 'facts') {
      parts = withCostFile(parts, question.file, question.text);
      const { models, devices, market } = parts;
      if (!models || !devices || !market) return;
      const catalogue = costCatalogueOf({ models, devices, market });
      known = { catalogue, units: servingUnits(catalogue.facts) };
      return;
    }
    if (!known) throw new Error('The worker was asked before it had the facts.');
    const { units, catalogue } = known;
    const { day, facts } = catalogue;
    if (question.kind === 'memory') {
      const { number, readerCase } = question;
      send({ kind: 'memory', number, memory: caseMemory(readerCase, facts.models) });
      return;
    }
    const { number, choices } = question;
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
