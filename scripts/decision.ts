import { readFactFiles } from '../src/integrations/fact-files.ts';
import { ScenarioSchema } from '../src/lib/catalog/course/decision-words.ts';
import { matrixColumn, MATRIX_COLUMN_ORDER, parityResults } from '../src/lib/decision/article/parity.ts';
import { decisionMap, LANES } from '../src/lib/decision/diagram/map.ts';
import { scenarioResult } from '../src/lib/decision/checks/scenario-result.ts';
import { tableFigures } from '../src/lib/decision/checks/table-figures.ts';

/**
 * Prints what the decision table does over every set of answers, what it answers to the article's rules and to the
 * scenarios, and how many questions each scenario is asked. Exits with 1 when the diagram and the table differ, a rule
 * never decides, or the outcome of a scenario is not acceptable.
 */
const figures = tableFigures();
console.log(
  `${figures.answerSets} sets of answers, ${figures.rules.length} rules, ${figures.diagramQuestions} questions in the ` +
    `diagram, which differs from the table in ${figures.disagreements} sets.`,
);
console.table(figures.rules);
console.table(figures.outcomes);

const map = decisionMap();
console.log('Boxes of the map:');
console.table(LANES.map((lane) => ({ lane, boxes: map.nodes.filter((node) => node.lane === lane).length })));

console.log('The article:');
console.table(parityResults());
console.table(MATRIX_COLUMN_ORDER.map((column) => ({ column, ...matrixColumn(column) })));

const results = readFactFiles('src/content/decision/scenarios', ScenarioSchema).map((scenario) => ({
  scenario,
  result: scenarioResult(scenario),
}));
console.table(
  results.map(({ scenario, result }) => ({
    scenario: scenario.id,
    outcome: result.outcome,
    rule: result.rule,
    acceptable: result.isAcceptable && !result.isUnacceptable,
    'as told': scenario.done === undefined ? '–' : scenario.done === result.outcome,
    asked: result.asked,
  })),
);
const asked = results.reduce((sum, { result }) => sum + result.asked, 0) / results.length;
const wrong = results.filter(({ result }) => !result.isAcceptable || result.isUnacceptable);
console.log(
  `${results.length - wrong.length} of ${results.length} scenarios acceptable; ` +
    `${asked.toFixed(2)} questions on average.`,
);
const unused = figures.rules.filter(({ decides }) => decides === 0);
if (wrong.length + unused.length + figures.disagreements > 0) process.exitCode = 1;
