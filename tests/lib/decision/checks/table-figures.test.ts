import { describe, expect, test } from 'vitest';

import { tableFigures } from '../../../../src/lib/decision/checks/table-figures.ts';
import { DIAGRAM, isQuestionNode, nodesOf } from '../../../../src/lib/decision/diagram/diagram.ts';

describe('the figures of the exhaustive check', () => {
  test('count every set once, and find no disagreement', () => {
    const { answerSets, rules, outcomes, disagreements, diagramQuestions } = tableFigures();
    expect(answerSets).toBe(11_520);
    expect(rules.reduce((sum, { decides }) => sum + decides, 0)).toBe(answerSets);
    expect(outcomes.reduce((sum, { sets }) => sum + sets, 0)).toBe(answerSets);
    expect(rules.find(({ id }) => id === 'control')?.decides).toBe(1004);
    expect(disagreements).toBe(0);
    expect(diagramQuestions).toBe(nodesOf(DIAGRAM).filter(isQuestionNode).length);
  });
});
