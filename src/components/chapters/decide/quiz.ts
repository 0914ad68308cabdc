import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter “Decide”. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'The text is sensitive, a signed agreement is allowed, and only the strongest model passes the test. What now?',
    choices: [
      {
        text: 'Open weights on rented GPUs',
        why: 'Your own test says that open weights are not enough, and nothing forbids an outside provider under contract.',
      },
      {
        text: 'A paid model under signed terms',
        why: 'The agreement answers the demand on the data, and the model answers the demand on quality.',
        right: true,
      },
      {
        text: 'A paid API on its normal terms',
        why: 'The text may be seen only under a signed agreement. Normal terms are not one.',
      },
    ],
  },
  {
    ask: 'Nothing may leave the building, and one lawyer works with a small open model that passed. What now?',
    choices: [
      {
        text: 'One workstation',
        why: 'The load is small and the model is small. The place is settled by the rule, and one computer is enough.',
        right: true,
      },
      {
        text: 'A server with several GPUs',
        why: 'It keeps the text inside as well, but it would wait nearly all day for one person.',
      },
      {
        text: 'A host in the same country',
        why: 'That is outside the building. The answer about the data has ruled it out.',
      },
    ],
  },
  {
    ask: 'An open model passed, 100,000 public requests a day come in, and nobody can run a GPU. What now?',
    choices: [
      {
        text: 'Rented GPUs, because the traffic is high',
        why: 'A machine that nobody looks after stops one night. Traffic alone does not make a GPU the right way.',
      },
      {
        text: 'A closed model, because nobody can run one',
        why: 'Not running a machine yourself does not mean a closed model. Hosts sell open weights by the token.',
      },
      {
        text: 'Open weights at a host',
        why: 'The host runs the GPUs, and you pay by the token for the model that passed.',
        right: true,
      },
    ],
  },
  {
    ask: 'The full text must stay inside, only the strongest model solves the hard part, and a rule can tell the two apart. What now?',
    choices: [
      {
        text: 'A router: the private part inside, the hard part outside',
        why: 'Splitting is the one way to meet both demands. When the private side is down, requests wait.',
        right: true,
      },
      {
        text: 'Everything to the strongest model, under contract',
        why: 'The full text would leave. The answer about the data forbids it.',
      },
      {
        text: 'Everything on open weights',
        why: 'Your test says that they fail on the hard part. You would give up quality without need.',
      },
    ],
  },
  {
    ask: 'It is a prototype with public text, and you expect a thousand requests a day or more within a year. What now?',
    choices: [
      {
        text: 'Buy the server now, before prices rise',
        why: 'Nobody knows yet whether people will use it, nor which model is enough.',
      },
      {
        text: 'Start with an API, and write down when you switch',
        why: 'The API costs next to nothing while few ask. The written trigger keeps you from staying out of habit.',
        right: true,
      },
      {
        text: 'Wait with the choice until the traffic is there',
        why: 'Without a trigger and a test nobody will notice the day on which another way becomes better.',
      },
    ],
  },
];
