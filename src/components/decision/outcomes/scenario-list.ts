import { readFactFiles } from '../../../integrations/fact-files.ts';
import { queryOf } from '../../../lib/case/query.ts';
import { ScenarioSchema, type Scenario } from '../../../lib/catalog/course/decision-words.ts';
import { decide } from '../../../lib/decision/result/decide.ts';
import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import {
  scenarioAnswers,
  scenarioResult,
  type ScenarioResult,
} from '../../../lib/decision/checks/scenario-result.ts';
import { toolPath } from '../../../tools.ts';
import { withBase } from '../../site/base.ts';

/** A published case, with what the nine questions make of it. */
export interface ToldScenario extends Scenario {
  readonly id: string;
  readonly result: ScenarioResult;
  /** A link to the questions with those answers of the case that decide. */
  readonly href: string;
}

/** All published cases, in the order of their outcomes. */
export const toldScenarios: readonly ToldScenario[] = readFactFiles(
  'src/content/decision/scenarios',
  ScenarioSchema,
)
  .map((scenario) => ({ ...scenario, result: scenarioResult(scenario), href: questionsHref(scenario) }))
  .toSorted((a, b) => place(a.result.outcome) - place(b.result.outcome));

function place(outcome: OutcomeId): number {
  return OUTCOME_ORDER.indexOf(outcome);
}

/** Returns a link with only the answers that decide, so that the summary is as short as a reader's own would be. */
function questionsHref({ answers }: Scenario): string {
  const { answers: settled } = decide(scenarioAnswers(answers));
  const given: GivenAnswers = Object.fromEntries(settled.map(({ question, option }) => [question, option]));
  return withBase(`${toolPath('decide')}?${queryOf(given)}`);
}

/** Returns the published cases that lead to an outcome. */
export function scenariosOf(outcome: OutcomeId): readonly ToldScenario[] {
  return toldScenarios.filter(({ result }) => result.outcome === outcome);
}
