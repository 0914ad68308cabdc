import type { Concern, RunnerPlace } from '../../lib/catalog/machines/runner-terms.ts';

/** The headings of a list. */
export const CONCERN_NAMES: Readonly<Record<Concern, string>> = {
  files: 'Model files',
  ports: 'Ports',
  access: 'Who may use it',
  outbound: 'What leaves the machine',
  logs: 'Logs and copies',
  limits: 'Limits',
  updates: 'Updates',
  people: 'People',
};

/** The places by name, alone and in a title: “Ollama on an office server”. */
export const PLACE_NAMES: Readonly<Record<RunnerPlace, { readonly name: string; readonly inTitle: string }>> =
  {
    laptop: { name: 'Laptop', inTitle: 'on a laptop' },
    'office-server': { name: 'Office server', inTitle: 'on an office server' },
    'rented-gpu': { name: 'Rented GPU', inTitle: 'on a rented GPU' },
  };
