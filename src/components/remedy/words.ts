import type { Remedy, RemedyQuestion } from '../../lib/remedy/remedy-tree.ts';

/** What a reader is asked, each a question to be answered with yes or no. */
export const QUESTION_WORDS: Readonly<Record<RemedyQuestion, string>> = {
  'has-test': 'Do you have 30 or more real examples with agreed answers?',
  'wrong-facts': 'Does the model get facts wrong, or lack knowledge that you have?',
  'right-with-passage': 'Is the answer right when you paste the passage that it needs into the question?',
  'passage-fits': 'Are the passages the same few pages for every question?',
  'wrong-form': 'Are the facts right, but form, length or tone wrong?',
  'was-told': 'Does the prompt say exactly what you want, and what you do not want?',
  'was-shown': 'Does the prompt show three to five good examples?',
  'many-pairs':
    'Do you have some hundreds of checked pairs of request and answer, for a task that stays the same?',
  'must-act': 'Must it do something, or look something up in another system?',
  'steps-known': 'Can you write down beforehand which steps are needed, in which order?',
  'slow-or-dear': 'Are the answers right, but too slow or too dear?',
  'smaller-passes': 'Does a smaller model pass your test with your best prompt?',
  'many-answers': 'Do you have some hundreds of checked answers, for a task that stays the same?',
  'wrong-thinking': 'Does it draw wrong conclusions although every fact is in front of it?',
};

/** A remedy for the reader: what it is called, what to do, why this one, and where this guide says more. */
interface RemedyWords {
  readonly name: string;
  readonly do: string;
  readonly why: string;
  readonly more?: { readonly path: string; readonly text: string };
}

export const REMEDY_WORDS: Readonly<Record<Remedy, RemedyWords>> = {
  test: {
    name: 'Collect a test first',
    do: 'Write down 30 to 100 real questions with the answers that you would accept. Then come back.',
    why: 'Without a test you cannot tell whether a remedy helped.',
    more: { path: '/hardware/quality/', text: 'How good is good enough?' },
  },
  prompt: {
    name: 'A better prompt',
    do: 'Say who reads the answer, what it must hold, what it must not, and in which form. Put the few pages that it needs into the prompt. If a program reads the answer, hand over a schema.',
    why: 'It takes minutes, changes nothing else, and works with every model.',
  },
  examples: {
    name: 'Examples in the prompt',
    do: 'Show three to five requests with the answer that you want. Take the hard ones, and one in which the right answer is “I do not know”.',
    why: 'Models follow a pattern better than a description of it.',
  },
  'cheaper-calls': {
    name: 'Cheaper calls',
    do: 'Shorten the prompt, put what repeats at its beginning so that it is cached, and send what can wait as a batch.',
    why: 'The model stays as it is, so the answers do.',
    more: { path: '/tools/cost/', text: 'What will it cost?' },
  },
  retrieval: {
    name: 'Retrieval',
    do: 'Search your own texts or tables for each question, put what is found into the prompt, and ask for the source of each statement.',
    why: 'New knowledge arrives with the next question, and a wrong answer can be traced to its passage.',
  },
  'smaller-model': {
    name: 'A smaller model',
    do: 'Use it, keep the larger one for the cases that it fails, and run the test again with each change.',
    why: 'It is the same quality on your task for less time and money.',
    more: { path: '/reference/models/', text: 'The models' },
  },
  'larger-model': {
    name: 'A stronger model',
    do: 'Read your prompt once more. Then run your test with one or two stronger models, open and closed, before you build more around this one.',
    why: 'When the facts are there and the prompt is clear, the model is what is left.',
    more: { path: '/hardware/quality/', text: 'How good is good enough?' },
  },
  'fixed-steps': {
    name: 'Fixed steps in your program',
    do: 'Let your program call the systems in the known order. Let the model fill in what needs language.',
    why: 'The order is tested once, and the model cannot choose a step that you did not foresee.',
  },
  agent: {
    name: 'An agent, with narrow permissions',
    do: 'Give it only tools that it needs, reading before writing. Let a person approve what cannot be undone. Limit steps and money.',
    why: 'The steps depend on what is found on the way, so somebody has to choose them.',
  },
  'fine-tuning': {
    name: 'Fine-tuning',
    do: 'Train a small open model on most of the pairs, keep a part for the test, and compare with the best prompt.',
    why: 'Form, tone and one narrow task are what training on examples teaches well.',
    more: { path: '/tools/fine-tune/', text: 'What training takes in memory' },
  },
  'leave-it': {
    name: 'Leave it as it is',
    do: 'Ship it, look at real questions each week, and add to the test what goes wrong.',
    why: 'Nothing that you named is wrong. Each remedy costs upkeep.',
  },
};
