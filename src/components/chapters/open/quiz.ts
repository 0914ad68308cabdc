import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter on the word “open”. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'The weights are public, the licence is MIT, the training data are secret. Is it open source AI by the definition?',
    choices: [
      {
        text: 'Yes, MIT is an open source licence',
        why: 'MIT is one for software. For a model, the definition asks for the code and for information on the data as well.',
      },
      {
        text: 'No, the information on the data is missing',
        why: 'Without it nobody can build an equal system, and that is what the definition asks for. It is open weights under a permissive licence.',
        right: true,
      },
      {
        text: 'No, the data themselves must be public',
        why: 'The definition asks for a full description of the data, not for each text. Class I of the Model Openness Framework asks for the data.',
      },
    ],
  },
  {
    ask: 'Which of these models does the Open Source Initiative name as meeting its definition?',
    choices: [
      {
        text: 'OLMo',
        why: 'It is on the list, with Pythia, Amber, CrystalCoder and T5.',
        right: true,
      },
      {
        text: 'Llama 2',
        why: 'The review names it among those that fall short: limits in the terms, and no data information.',
      },
      {
        text: 'Mixtral',
        why: 'Its licence, Apache 2.0, is open. The review still names it among those that fall short.',
      },
    ],
  },
  {
    ask: 'Does MIT on the weights let you sell a product with the model in it?',
    choices: [
      {
        text: 'Yes',
        why: 'A permissive licence on the weights is enough to use them in a business. You keep the notices.',
        right: true,
      },
      {
        text: 'No, only for research',
        why: 'Research-only terms exist, but MIT is not one of them.',
      },
      {
        text: 'Only when the data are public too',
        why: 'The right to use the weights does not depend on the data. What you cannot do is check how the model was made.',
      },
    ],
  },
  {
    ask: 'You have the weights and the licence, and nothing on the data. What can you not do?',
    choices: [
      {
        text: 'Tune it on your own examples',
        why: 'Tuning needs the weights and your examples, not the old data.',
      },
      {
        text: 'Find out whether it learned from your competitor’s manual',
        why: 'For that you would have to look into the training data, or into a full description of them.',
        right: true,
      },
      {
        text: 'Run it without a network',
        why: 'Weights and a program that runs them are all that is needed.',
      },
    ],
  },
];
