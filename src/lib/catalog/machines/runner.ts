import { z } from 'zod';
import { CONCERNS, RUNNER_PLACES } from './runner-terms.ts';
import { SourceSchema } from '../source.ts';

const SettingSchema = z
  .strictObject({
    /** Unique within its file: `bind-address`. It must never change, because a reader's ticks are stored under it. */
    id: z.string().regex(/^[a-z0-9-]+$/, 'write the id in small letters, digits and hyphens'),
    concern: z.enum(CONCERNS),
    /** Where it matters. Omitted: everywhere. */
    where: z.array(z.enum(RUNNER_PLACES)).min(1).optional(),
    /** What to do, as an instruction: “Listen on this machine only”. */
    do: z.string().min(8),
    /** The flag, variable, menu entry or command, exactly as it has to be typed. */
    setting: z.string().min(2).optional(),
    /** Flags and variables that must not be used, exactly as they would be typed. */
    leaveOut: z.array(z.string().min(2)).min(1).optional(),
    /** What happens otherwise, in one or two sentences. */
    why: z.string().min(15, 'say in a sentence why'),
    /** Its name under `sources` of the file. */
    source: z.string().optional(),
    /** Advice of this guide that rests on no single source. */
    ours: z.literal(true).optional(),
  })
  .refine(({ source, ours }) => (source === undefined) !== (ours === undefined), {
    message: 'give a `source`, or `ours: true` when it is this guide’s own advice; not both',
    path: ['source'],
  });

/** What a runner does by default. */
const DefaultSchema = z.strictObject({ says: z.string().min(3), source: z.string() });

/**
 * A program that runs models, and how to set it up without opening a hole: a file in src/content/runners. The file
 * `every-runner` holds what does not depend on the program.
 */
export const RunnerSchema = z
  .strictObject({
    name: z.string().min(2),
    /** What it is, in a few words. */
    about: z.string().min(10),
    /** Set when its makers no longer maintain it; says since when, and what they advise. */
    retired: z.strictObject({ says: z.string().min(15), source: z.string() }).optional(),
    /** By default: from where it can be reached, whether it asks for a key, and what it reports to its makers. */
    defaults: z
      .strictObject({ listens: DefaultSchema, login: DefaultSchema, reports: DefaultSchema })
      .optional(),
    /** The pages or files in which the settings were read, each under a short name. */
    sources: z.record(z.string().regex(/^[a-z0-9-]+$/), SourceSchema),
    settings: z.array(SettingSchema).min(1),
  })
  .superRefine(({ settings, sources, retired, defaults = {} }, context) => {
    const report = (message: string, ...path: (string | number)[]): void => {
      context.addIssue({ code: 'custom', message, path });
    };
    const others = [
      ...Object.entries(defaults).map(([name, { source }]) => ({ path: ['defaults', name], source })),
      ...(retired ? [{ path: ['retired'], source: retired.source }] : []),
    ];
    const cited = [...settings, ...others].map(({ source }) => source);
    settings.forEach(({ id, source }, place) => {
      if (settings.findIndex((other) => other.id === id) !== place) {
        report('give each setting an id of its own', 'settings', place, 'id');
      }
      if (source !== undefined && sources[source] === undefined) {
        report(`add “${source}” under \`sources\`, or correct the name`, 'settings', place, 'source');
      }
    });
    for (const { path, source } of others) {
      if (sources[source] === undefined) {
        report(`add “${source}” under \`sources\`, or correct the name`, ...path, 'source');
      }
    }
    for (const name of Object.keys(sources)) {
      if (!cited.includes(name)) report('no setting cites this source; delete it', 'sources', name);
    }
  });

/** One setting or action. */
export type RunnerSetting = z.infer<typeof SettingSchema>;
/** A runner as its file describes it. */
export type Runner = z.infer<typeof RunnerSchema>;
