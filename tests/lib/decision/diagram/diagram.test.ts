import { describe, expect, test } from 'vitest';

import {
  DIAGRAM,
  decisionDiagram,
  diagramGiven,
  isQuestionNode,
  nextNode,
  nodesOf,
} from '../../../../src/lib/decision/diagram/diagram.ts';
import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import { QUESTION_ORDER, type CompleteAnswers } from '../../../../src/lib/decision/table/questions.ts';
import { RULES } from '../../../../src/lib/decision/table/rules.ts';
import { ALL_ANSWERS } from '../all-answers.ts';

const decidedBy = ALL_ANSWERS.map((answers) => matchingRule(answers));

function walked(answers: CompleteAnswers): string {
  let node = DIAGRAM;
  while (isQuestionNode(node)) node = nextNode(node, answers[node.question]);
  return node;
}

describe('the diagram', () => {
  test('says what the table says for every set of answers', () => {
    const wrong = ALL_ANSWERS.filter((answers, index) => walked(answers) !== decidedBy[index]?.outcome);
    expect(wrong).toEqual([]);
  });

  test('has about a hundred points, each different from every other', () => {
    const questions = nodesOf(DIAGRAM).filter(isQuestionNode);
    expect(questions.length).toBeGreaterThan(80);
    expect(questions.length).toBeLessThan(100);
    for (const { next } of questions) expect(new Set(next).size).toBeGreaterThan(1);
    const numbers = new Map(nodesOf(DIAGRAM).map((node, index) => [node, index]));
    const keys = questions.map(
      ({ question, next }) => `${question} ${next.map((node) => numbers.get(node)).join()}`,
    );
    expect(new Set(keys).size).toBe(questions.length);
  });

  test('has 96 questions and 9 outcomes', () => {
    const nodes = nodesOf(DIAGRAM);
    expect(nodes).toHaveLength(105);
    expect(nodes.filter(isQuestionNode)).toHaveLength(96);
  });

  test('leads from the first question to an outcome or to the next question', () => {
    if (!isQuestionNode(DIAGRAM)) throw new Error('The diagram is an outcome.');
    expect(nextNode(DIAGRAM, 'rules')).toBe('no-llm');
    expect(nextNode(DIAGRAM, 'app')).toMatchObject({ question: 'data' });
  });

  test('puts questions in their order', () => {
    for (const node of nodesOf(DIAGRAM).filter(isQuestionNode)) {
      for (const next of node.next.filter(isQuestionNode)) {
        expect(QUESTION_ORDER.indexOf(next.question)).toBeGreaterThan(QUESTION_ORDER.indexOf(node.question));
      }
    }
  });

  test('is only an outcome once every question that matters is answered', () => {
    expect(diagramGiven(DIAGRAM, { task: 'learn' })).toBe('local');
    expect(diagramGiven(DIAGRAM, { data: 'own-hardware', task: 'app', quality: 'strong' })).toBe('on-prem');
  });

  test('refuses a table that leaves answers without a rule', () => {
    expect(() => decisionDiagram(RULES.slice(0, -1))).toThrow('must have no conditions');
  });
});
