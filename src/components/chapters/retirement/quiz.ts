import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter on retirement. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'How many of the article’s paid models are still sold by their makers without a last day?',
    choices: [
      { text: 'All but two', why: 'Look at the table in the first section: each row has a day.' },
      {
        text: 'About half',
        why: 'The later versions of GPT-4o still answer, but their last day is announced.',
      },
      {
        text: 'None',
        why: 'Each is gone or has a last day. The names in advice age faster than the advice.',
        right: true,
      },
    ],
  },
  {
    ask: 'Your program asks for a name that ends in “latest”. What is the risk?',
    choices: [
      {
        text: 'That the name stops working one day',
        why: 'It is made to go on working. That is what hides the change.',
      },
      {
        text: 'That another model answers one day, and nothing tells you',
        why: 'The pointer moves. Only a test of your own notices.',
        right: true,
      },
      {
        text: 'None, newest is best',
        why: 'A newer model can be worse at your task, and can cost another price.',
      },
    ],
  },
  {
    ask: 'A host drops an open model that you use. What do you lose?',
    choices: [
      {
        text: 'The address and some days of work',
        why: 'The weights are public. Another host, or your own machine, can serve the same ones.',
        right: true,
      },
      { text: 'The model', why: 'The weights do not belong to the host. Keep a copy of the exact version.' },
      {
        text: 'Nothing, hosts keep open models for ever',
        why: 'Cerebras, Groq and Scaleway have all dropped some. Read their pages too.',
      },
    ],
  },
  {
    ask: 'You tuned a closed model at its vendor. Its base model is shut down. What becomes of yours?',
    choices: [
      {
        text: 'You can download it first',
        why: 'The weights stay with the vendor; what you own is the training data.',
      },
      {
        text: 'It goes with it',
        why: 'Google says so for Gemini, and a report says so of OpenAI. Keep the data to tune the next one.',
        right: true,
      },
      {
        text: 'It moves to the next base model',
        why: 'Training has to be run again, and the result tested again.',
      },
    ],
  },
];
