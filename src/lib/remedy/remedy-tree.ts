/** What to do about answers that are not good enough, the cheapest to try first. */
export const REMEDIES = [
  'test',
  'prompt',
  'examples',
  'cheaper-calls',
  'retrieval',
  'smaller-model',
  'larger-model',
  'fixed-steps',
  'agent',
  'fine-tuning',
  'leave-it',
] as const;

/** One thing to do. */
export type Remedy = (typeof REMEDIES)[number];

/** A yes-or-no question. */
export type RemedyQuestion =
  | 'has-test'
  | 'wrong-facts'
  | 'right-with-passage'
  | 'passage-fits'
  | 'wrong-form'
  | 'was-told'
  | 'was-shown'
  | 'many-pairs'
  | 'must-act'
  | 'steps-known'
  | 'slow-or-dear'
  | 'smaller-passes'
  | 'many-answers'
  | 'wrong-thinking';

/** What follows an answer: another question or a remedy. */
type RemedyStep =
  | { readonly is: 'question'; readonly question: RemedyQuestion }
  | { readonly is: 'remedy'; readonly remedy: Remedy };

/** An answer to one question. */
export type RemedyAnswer = 'yes' | 'no';

/** Where the tree begins. */
export const FIRST_QUESTION: RemedyQuestion = 'has-test';

const ask = (question: RemedyQuestion): RemedyStep => ({ is: 'question', question });
const take = (remedy: Remedy): RemedyStep => ({ is: 'remedy', remedy });

/**
 * The decision tree. Measuring comes first, then what is wrong with the answers (facts, form, actions), then what is
 * wrong with right answers (time and price), then reasoning. In each branch a remedy that can be undone in a minute
 * comes before one that changes the model.
 */
const TREE: Readonly<Record<RemedyQuestion, Readonly<Record<RemedyAnswer, RemedyStep>>>> = {
  'has-test': { yes: ask('wrong-facts'), no: take('test') },
  'wrong-facts': { yes: ask('right-with-passage'), no: ask('wrong-form') },
  'right-with-passage': { yes: ask('passage-fits'), no: take('larger-model') },
  'passage-fits': { yes: take('prompt'), no: take('retrieval') },
  'wrong-form': { yes: ask('was-told'), no: ask('must-act') },
  'was-told': { yes: ask('was-shown'), no: take('prompt') },
  'was-shown': { yes: ask('many-pairs'), no: take('examples') },
  'many-pairs': { yes: take('fine-tuning'), no: take('larger-model') },
  'must-act': { yes: ask('steps-known'), no: ask('slow-or-dear') },
  'steps-known': { yes: take('fixed-steps'), no: take('agent') },
  'slow-or-dear': { yes: ask('smaller-passes'), no: ask('wrong-thinking') },
  'smaller-passes': { yes: take('smaller-model'), no: ask('many-answers') },
  'many-answers': { yes: take('fine-tuning'), no: take('cheaper-calls') },
  'wrong-thinking': { yes: take('larger-model'), no: take('leave-it') },
};

/**
 * Returns what follows an answer to a question.
 *
 * @example no to `has-test` leads to the remedy `test`.
 */
export function stepAfter(question: RemedyQuestion, answer: RemedyAnswer): RemedyStep {
  return TREE[question][answer];
}

/** How far a list of answers leads: the questions they answer, and what comes next. */
interface RemedyWalk {
  readonly answered: readonly { readonly question: RemedyQuestion; readonly answer: RemedyAnswer }[];
  readonly next: RemedyStep;
}

/**
 * Returns how far answers lead from the first question. Answers beyond a remedy are ignored.
 *
 * @example yes, no answer `has-test` and `wrong-facts`, and `wrong-form` is asked next.
 */
export function remedyWalk(answers: readonly RemedyAnswer[]): RemedyWalk {
  const answered: RemedyWalk['answered'][number][] = [];
  let next = ask(FIRST_QUESTION);
  for (const answer of answers) {
    if (next.is === 'remedy') break;
    answered.push({ question: next.question, answer });
    next = stepAfter(next.question, answer);
  }
  return { answered, next };
}

/**
 * Returns answers as letters for an address.
 *
 * @example yes, no, no gives `ynn`.
 */
export function encodedAnswers(answers: readonly RemedyAnswer[]): string {
  return answers.map((answer) => (answer === 'yes' ? 'y' : 'n')).join('');
}

/**
 * Returns the answers in an address, up to the first letter that is neither `y` nor `n`.
 *
 * @example `ynXy` gives yes, no.
 */
export function decodedAnswers(letters: string): readonly RemedyAnswer[] {
  const known = /^[yn]*/.exec(letters)?.[0] ?? '';
  return Array.from(known, (letter) => (letter === 'y' ? 'yes' : 'no'));
}
