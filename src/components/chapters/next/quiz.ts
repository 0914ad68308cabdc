import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the last chapter. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'The model gives last year’s prices of your products. Tune it or let it look them up?',
    choices: [
      {
        text: 'Tune it on the new price list',
        why: 'Next month it is out of date again, and facts are what training on examples teaches worst.',
      },
      {
        text: 'Let it look them up',
        why: 'Retrieval brings today’s list into the prompt, and you can see from where an answer came.',
        right: true,
      },
      { text: 'Take a larger model', why: 'It knows no more about your prices than the small one.' },
    ],
  },
  {
    ask: 'The tone is wrong each time. What comes first?',
    choices: [
      {
        text: 'Fine-tuning, for tone is what it is good at',
        why: 'It is good at it. It also takes data, training and upkeep. Try what takes minutes first.',
      },
      {
        text: 'A clear prompt with some examples',
        why: 'It takes minutes. If hundreds of checked examples do more in your test, tune then.',
        right: true,
      },
      { text: 'A vector database', why: 'It finds passages. Tone is not a passage that is missing.' },
    ],
  },
  {
    ask: 'Can a passage that was looked up give the model orders?',
    choices: [
      {
        text: 'Yes',
        why: 'The model reads one text. An order in a document or a mail can be followed: prompt injection.',
        right: true,
      },
      { text: 'No, it is only data', why: 'To the model, data and orders are the same kind of text.' },
      {
        text: 'Only with open models',
        why: 'It concerns every model that reads text from outside, open or closed.',
      },
    ],
  },
  {
    ask: 'Where do you see how many layers an open model has?',
    choices: [
      {
        text: 'Nowhere, it is secret',
        why: 'For closed models often. With open weights it is in a text file.',
      },
      {
        text: 'In its config.json',
        why: 'The line is num_hidden_layers. The names of the tensors say it too.',
        right: true,
      },
      { text: 'In its licence', why: 'A licence says what you may do, not how the model is built.' },
    ],
  },
  {
    ask: 'A task always takes the same four steps. Does it need an agent?',
    choices: [
      {
        text: 'Yes, four steps are many',
        why: 'The number does not matter. What matters is whether they are known beforehand.',
      },
      {
        text: 'No, your program can take the steps',
        why: 'Fixed steps are tested once, cost less and cannot go astray. The model does the language in them.',
        right: true,
      },
      { text: 'Only if the model is small', why: 'Known steps need no chooser, whatever the model’s size.' },
    ],
  },
];
