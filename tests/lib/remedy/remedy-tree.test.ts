// Ways through the tree are written as their answers. cspell:ignoreRegExp /\b[yn]{3,}\b/
import { describe, expect, it } from 'vitest';

import {
  encodedAnswers,
  decodedAnswers,
  FIRST_QUESTION,
  REMEDIES,
  remedyWalk,
  stepAfter,
  type Remedy,
  type RemedyAnswer,
  type RemedyQuestion,
} from '../../../src/lib/remedy/remedy-tree.ts';
import { QUESTION_WORDS } from '../../../src/components/remedy/words.ts';

/** Each question has its words, so these are all. */
const questions = Object.keys(QUESTION_WORDS);

interface Path {
  readonly answers: readonly RemedyAnswer[];
  readonly asked: readonly RemedyQuestion[];
  readonly remedy: Remedy;
}

/** Every way through the tree. A way that asks a question twice would never end, so it stops the search. */
function pathsFrom(
  question: RemedyQuestion,
  asked: readonly RemedyQuestion[],
  answers: readonly RemedyAnswer[],
): Path[] {
  if (asked.includes(question)) throw new Error(`${question} is asked twice`);
  return (['yes', 'no'] as const).flatMap((answer) => {
    const next = stepAfter(question, answer);
    const soFar = { asked: [...asked, question], answers: [...answers, answer] };
    return next.is === 'remedy'
      ? [{ ...soFar, remedy: next.remedy }]
      : pathsFrom(next.question, soFar.asked, soFar.answers);
  });
}

const paths = pathsFrom(FIRST_QUESTION, [], []);
const remedyOf = (letters: string): Remedy | undefined => {
  const { next } = remedyWalk(decodedAnswers(letters));
  return next.is === 'remedy' ? next.remedy : undefined;
};

describe('the tree of remedies', () => {
  it('ends on every path, after seven questions at most', () => {
    expect(paths.length).toBe(questions.length + 1);
    expect(Math.max(...paths.map(({ asked }) => asked.length))).toBe(7);
  });

  it('reaches every remedy and asks every question', () => {
    expect(new Set(paths.map(({ remedy }) => remedy))).toEqual(new Set(REMEDIES));
    expect(new Set(paths.flatMap(({ asked }) => asked))).toEqual(new Set(questions));
  });

  it('never changes the model’s weights before the prompt was tried or a smaller model was tested', () => {
    for (const { remedy, asked } of paths) {
      if (remedy !== 'fine-tuning') continue;
      expect(asked.includes('was-shown') || asked.includes('smaller-passes')).toBe(true);
    }
  });

  it('never lets a model choose its own steps where they are known', () => {
    for (const { remedy, asked, answers } of paths) {
      if (remedy === 'agent') expect(answers[asked.indexOf('steps-known')]).toBe('no');
    }
  });

  it.each([
    ['n', 'test'],
    ['yyyn', 'retrieval'],
    ['yyyy', 'prompt'],
    ['yyn', 'larger-model'],
    ['ynyn', 'prompt'],
    ['ynyyn', 'examples'],
    ['ynyyyy', 'fine-tuning'],
    ['ynnyy', 'fixed-steps'],
    ['ynnyn', 'agent'],
    ['ynnnyy', 'smaller-model'],
    ['ynnnynn', 'cheaper-calls'],
    ['ynnnnn', 'leave-it'],
  ] as const)('the answers %s lead to %s', (letters, remedy) => {
    expect(remedyOf(letters)).toBe(remedy);
  });

  it('walks as far as the answers go and says what is asked next', () => {
    expect(remedyWalk(['yes', 'no'])).toEqual({
      answered: [
        { question: 'has-test', answer: 'yes' },
        { question: 'wrong-facts', answer: 'no' },
      ],
      next: { is: 'question', question: 'wrong-form' },
    });
  });

  it('passes over answers beyond a remedy', () => {
    expect(remedyWalk(['no', 'yes', 'yes'])).toEqual(remedyWalk(['no']));
  });
});

describe('answers in an address', () => {
  it('come back as they went', () => {
    for (const { answers } of paths) expect(decodedAnswers(encodedAnswers(answers))).toEqual(answers);
  });

  it('end at the first letter that is not known', () => {
    expect(decodedAnswers('ynXy')).toEqual(['yes', 'no']);
    expect(decodedAnswers('')).toEqual([]);
    expect(decodedAnswers('<script>')).toEqual([]);
  });
});
