import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { quoted } from '../../sentences/quoted-words.ts';

const tickets = (figure: string): string => quoted('ticket-classifier', figure);

/** The questions of the chapter on kinds. Their figures are quoted from the text's sources. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: `A team has ${tickets('tickets')} tickets, ${tickets('categories')} known labels and plenty of sorted examples. What should it try first?`,
    choices: [
      {
        text: 'The strongest language model on the market',
        why: `It may work, but it is the dearest and slowest thing to try. In the cited case a prompt got ${tickets('prompted')} right.`,
      },
      {
        text: 'A small classifier trained on the sorted tickets',
        why: `In the cited case it got ${tickets('classifier')} right, in under ${tickets('milliseconds')} ms a ticket.`,
        right: true,
      },
      {
        text: 'A language model of its own, trained from nothing',
        why: 'That is the work of a laboratory with its own data centre, and not for sorting tickets.',
      },
    ],
  },
  {
    ask: 'A host sells a Llama model at a price per million tokens. Is it free?',
    choices: [
      {
        text: 'Yes, Llama may be downloaded free of charge',
        why: 'The download is. Here you pay the host for running it, and the licence has conditions besides.',
      },
      {
        text: 'No: the weights are open, and you pay per token',
        why: 'Open weights and payment are two separate questions. This is “hosted open weights”.',
        right: true,
      },
      {
        text: 'No, because a host may not sell it',
        why: 'The licences of Llama allow business use with conditions, and hosts make use of that.',
      },
    ],
  },
  {
    ask: 'Can you use a closed model in your own cloud account?',
    choices: [
      {
        text: 'No, closed models run at their makers only',
        why: 'Clouds sell models of other makers inside your account, under your contract with the cloud.',
      },
      {
        text: 'Yes, some clouds sell that',
        why: 'You call it from your account, and the cloud runs it on its machines. The weights stay hidden from you.',
        right: true,
      },
      {
        text: 'Yes, and then you can download its weights',
        why: 'The place where it runs says nothing about the weights. They stay hidden.',
      },
    ],
  },
  {
    ask: 'Which of the four questions does the word “open” answer?',
    choices: [
      {
        text: 'All four: open means free, private and your own',
        why: 'An open model can be paid by the token and run at a company that you do not know.',
      },
      {
        text: 'The first, and no other',
        why: 'It says that the weights can be downloaded. What you may do with them is in the licence.',
        right: true,
      },
      {
        text: 'The fourth: open means that it costs nothing',
        why: 'Running costs something everywhere: tokens, machine time, or a machine of your own.',
      },
    ],
  },
];
