import type { Party, Place, PlaceId } from '../../lib/privacy/data-path.ts';
import type { Option, Route } from '../../lib/privacy/data-route.ts';

/** What a reader sees of routes, options, parties and places. The logic is in src/lib/privacy. */

/** The routes by name, with what each means. */
export const ROUTE_WORDS: Readonly<Record<Route, { readonly name: string; readonly means: string }>> = {
  'paid-api': { name: 'Paid API', means: 'A model at its maker’s own API, closed or open.' },
  'own-tenant': {
    name: 'In your cloud account',
    means: 'A model that a large cloud runs for you, under your contract with that cloud.',
  },
  'hosted-open': {
    name: 'Hosted open weights',
    means: 'Open weights that somebody else runs and sells by the token.',
  },
  'rented-gpu': { name: 'Rented GPU', means: 'Your own server program, on a machine that you rent.' },
  'own-machine': { name: 'Own machine', means: 'A laptop or a server in your building.' },
};

/** The options by name. */
export const OPTION_NAMES: Readonly<Record<Option, string>> = {
  ownLogs: 'My application keeps prompts or chats',
  storedState: 'Features that remember: stored chats, files, batch jobs',
  tools: 'Web search or other tools',
  router: 'A router between me and the provider',
  zeroRetention: 'A signed agreement to keep nothing',
  cloudModel: 'The runner’s cloud model is selected',
};

/** Who each party is and what it does with the text. */
export const PARTY_WORDS: Readonly<Record<Party, { readonly name: string; readonly does: string }>> = {
  you: { name: 'You', does: 'Your application builds the prompt and shows the answer.' },
  router: { name: 'Router', does: 'Reads the prompt and passes it to one of several providers.' },
  'model-maker': { name: 'Maker of the model', does: 'Runs the model and sends the answer back.' },
  cloud: { name: 'Cloud provider', does: 'Runs the model in your account and sends the answer back.' },
  'model-host': { name: 'Host of open weights', does: 'Runs the model and sends the answer back.' },
  'gpu-host': {
    name: 'Host of the machine',
    does: 'Owns the machine on which your server runs the model.',
  },
  'runner-cloud': {
    name: 'Cloud of the runner’s maker',
    does: 'Runs the model that your program only shows.',
  },
  tool: {
    name: 'Search service or tool',
    does: 'Gets what the model looks up, often with words from your text.',
  },
};

/** A place in words. */
export interface PlaceWords {
  readonly name: string;
  readonly readBy: string;
  readonly changedBy: string;
}

const PLACE_WORDS: Readonly<Record<PlaceId, PlaceWords>> = {
  'own-logs': {
    name: 'Your logs and chat history',
    readBy: 'Your developers and support, your logging service, whoever breaks in.',
    changedBy: 'Log numbers and ids, not text. Delete after days. Few people with access.',
  },
  'own-backups': {
    name: 'Your backups',
    readBy: 'Whoever runs the backups. What you delete from the log lives on here.',
    changedBy: 'Leave the log out, or give both the same date of deletion. Encrypt.',
  },
  'router-logs': {
    name: 'The router’s records',
    readBy: 'The router’s staff. It sees the prompts to every provider.',
    changedBy: 'Its own settings and its own contract. One with the provider does not cover it.',
  },
  'abuse-logs': {
    name: 'Log against abuse',
    readBy: 'Programs that look for abuse, staff when something is flagged, courts by order.',
    changedBy: 'An agreement on zero retention, mostly on request and approval.',
  },
  'stored-state': {
    name: 'Features that remember',
    readBy: 'Anyone with your key or account; staff as far as the terms allow.',
    changedBy:
      'Do without them, or switch storing off in each request, and delete. Ask which ones an agreement covers.',
  },
  'host-disk': {
    name: 'Disk of the rented machine',
    readBy: 'The host, and whoever gets the disk or a snapshot of it.',
    changedBy: 'A volume encrypted with your key, no logged prompts, deletion at the end, signed data terms.',
  },
  'tool-records': {
    name: 'The tool’s records',
    readBy: 'The search or tool company, and each site that is opened.',
    changedBy: 'Tools off for private text; names out of search words; the tool’s own contract.',
  },
};

const CHANGED_BY_PARTY: Readonly<Partial<Record<Party, string>>> = {
  cloud: 'A setting or an approval in your account, and the choice of model: some models require a log.',
  'model-host':
    'Some hosts keep none by default, others until a setting is changed. Read the page for your endpoint.',
  'runner-cloud': 'The runner’s switch for local use only takes the whole stop away.',
};

/** Returns a place in words. What changes a log against abuse depends on who keeps it. */
export function placeWords({ id, party }: Place): PlaceWords {
  const words = PLACE_WORDS[id];
  const changedBy = id === 'abuse-logs' ? CHANGED_BY_PARTY[party] : undefined;
  return changedBy === undefined ? words : { ...words, changedBy };
}

/** How sure it is that a copy stays, in a word. */
export const LIKELIHOOD_WORDS: Readonly<Record<Place['likelihood'], string>> = {
  usual: 'usual',
  possible: 'possible',
};
