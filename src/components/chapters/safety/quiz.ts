import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter on running a model safely. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'On a server with a public address, Ollama runs with OLLAMA_HOST=0.0.0.0. Who can use it?',
    choices: [
      {
        text: 'Only programs on the server',
        why: 'That is the default, 127.0.0.1. 0.0.0.0 means every network.',
      },
      {
        text: 'Everyone who reaches the address',
        why: 'It listens on every network, and its local API asks for no login.',
        right: true,
      },
      {
        text: 'Everyone with an Ollama key',
        why: 'Those keys are for Ollama’s own cloud. The local API asks for none.',
      },
    ],
  },
  {
    ask: 'Which file can run code when it is opened?',
    choices: [
      {
        text: 'pytorch_model.bin',
        why: 'It is a pickle file. Pickle can carry instructions that run while it is read.',
        right: true,
      },
      {
        text: 'model.safetensors',
        why: 'The format holds numbers and names only. It was made to prevent this.',
      },
      {
        text: 'model.gguf',
        why: 'It holds no program. A damaged one can still use a fault of the reader, so update the reader.',
      },
    ],
  },
  {
    ask: 'What does trust_remote_code=True do?',
    choices: [
      {
        text: 'It checks the code of a model',
        why: 'Nothing is checked. The name says what you do, not what it does.',
      },
      {
        text: 'It runs the publisher’s Python on your machine',
        why: 'The Python files in the model’s repository run with your rights, at each start, in whatever version is loaded.',
        right: true,
      },
      {
        text: 'It lets the model call tools',
        why: 'That is another setting. This one concerns loading the model.',
      },
    ],
  },
  {
    ask: 'Is vLLM silent towards its makers as it comes?',
    choices: [
      {
        text: 'Yes, it runs on your machine',
        why: 'Where it runs and what it sends are two things. Look at what leaves.',
      },
      {
        text: 'No, it sends usage statistics',
        why: 'Hardware, architecture and settings, no prompts, says the project. VLLM_NO_USAGE_STATS=1 stops it.',
        right: true,
      },
      {
        text: 'No, it sends prompts',
        why: 'The project says that it sends none. Still, switch off what you do not need.',
      },
    ],
  },
  {
    ask: 'vLLM runs with --api-key on an open port. Is that enough?',
    choices: [
      {
        text: 'Yes, each request needs the key',
        why: 'Each request to /v1 does. The manual lists paths that answer without it.',
      },
      {
        text: 'No, put a proxy in front',
        why: 'Paths such as /invocations give the same answers without a key. A proxy lets through only what you name.',
        right: true,
      },
      { text: 'No, a second key is needed', why: 'It would guard the same paths. The others stay open.' },
    ],
  },
];
