import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { busy, names, stage, tie, tokens, turn } from './figures.ts';
import { machineSum } from './hand-sums.ts';
import { exactUsd } from '../../sentences/money-words.ts';

/** The questions of the cost chapter. Their figures are computed, like those of the text. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'You expect 1,000 requests a day of the size of this chapter. Which is cheapest, people’s time counted?',
    choices: [
      {
        text: 'A GPU of your own, because there are so many',
        why: `A rented card is busy ${busy.atProduct} of the time then. The machines come to about ${stage.product.own} a month, with people ${stage.product.ownWithPeople}.`,
      },
      {
        text: 'Hosted open weights',
        why: `About ${stage.product.hostedWithPeople} a month, nearly all of it people’s time; the paid model ${stage.product.paidWithPeople}.`,
        right: true,
      },
      {
        text: 'It is a tie, as the article says',
        why: `The machines cost ${tie.ratio} the paid bill. It was a tie at the price of ${tie.earlierName}, which has left.`,
      },
    ],
  },
  {
    ask: `“The GPU costs ${exactUsd(machineSum.usdPerMonth)} a month.” What is missing in this sum?`,
    choices: [
      {
        text: 'Nothing: that is the price by the hour times 730',
        why: 'It is the rent of one machine that nobody looks after and that nothing replaces when it fails.',
      },
      {
        text: 'People, idle hours, the busiest hour and a spare',
        why: 'Somebody updates it and is called. It is paid for at night too. The peak decides how many you need.',
        right: true,
      },
      {
        text: 'The price of the model',
        why: 'The weights are free to download. What runs them is not.',
      },
    ],
  },
  {
    ask: 'At 100,000 requests a day your own machines beat the paid model. What must you still compare with?',
    choices: [
      {
        text: 'The same open model at a host',
        why: `Most of the saving comes from the change of model, and a host gives you that without machines: about ${stage.busy.hostedWithPeople} where it is cheapest, your own about ${stage.busy.ownWithPeople}.`,
        right: true,
      },
      {
        text: 'A dearer paid model',
        why: 'That makes any alternative look good and tells you nothing about yours.',
      },
      {
        text: 'Nothing: the sum has turned',
        why: `Against ${names.paid} it turns at about ${turn.paid} a day. Against the cheapest host it ${turn.cheapHost} turns.`,
      },
    ],
  },
  {
    ask: 'A GPU is busy a tenth of the time. What does a token cost, against a GPU that is always busy?',
    choices: [
      {
        text: 'The same: the speed of the card does not change',
        why: 'The speed does not, the rent does not either. But a tenth of the tokens pay for it.',
      },
      {
        text: 'Ten times as much',
        why: 'The rent is the same, divided by a tenth of the tokens.',
        right: true,
      },
      {
        text: 'A tenth, because less electricity is used',
        why: 'Electricity is a small part, and a rented card costs the same when it idles.',
      },
    ],
  },
  {
    ask: 'You switch on a cache for the part of the prompt that repeats. Does the bill fall?',
    choices: [
      {
        text: 'Always: cached tokens are cheaper',
        why: `Reading is. Writing may cost more than plain input: if every request came too late, the month would cost ${tokens.missed} instead of ${tokens.plain}.`,
      },
      {
        text: 'If requests come often enough to find it',
        why: `With nine hits in ten the month falls from ${tokens.plain} to ${tokens.cached}.`,
        right: true,
      },
      {
        text: 'No, output is all that counts',
        why: `Output is dearer per token, but a long prompt can cost as much. Here each is about half of the bill.`,
      },
    ],
  },
];
