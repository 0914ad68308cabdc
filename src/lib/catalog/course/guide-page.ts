import { z } from 'zod';

/** The pages that facts refer to, as paths of their files in src/content/docs without the ending. */
const GUIDE_PAGES = [
  'start/kinds',
  'start/open',
  'start/licences',
  'privacy/paths',
  'privacy/contracts',
  'privacy/law',
  'hardware/quality',
  'hardware/memory',
  'hardware/machines',
  'cost',
  'running/safety',
  'running/retirement',
  'decide',
  'next',
  'reference/prices',
  'reference/models',
  'reference/providers',
  'reference/licences',
  'reference/laws',
  'reference/claims',
  'reference/glossary',
  'reference/sources',
  'reference/changes',
  'reference/open-and-paid',
] as const;

/** The page about something, with a heading where that helps. */
export const GuideSectionSchema = z.strictObject({
  page: z.enum(GUIDE_PAGES),
  /** The heading's anchor: the part of the address after the #. */
  anchor: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'write the heading’s name as it stands in the address, without #')
    .optional(),
});

/** A page of this guide, and a heading in it. */
export type GuideSection = z.infer<typeof GuideSectionSchema>;

/**
 * Returns the path of a section from the root of the guide.
 *
 * @example page `start/open`, anchor `three-rulers` gives `/start/open/#three-rulers`.
 */
export function sectionPath({ page, anchor }: GuideSection): string {
  return anchor === undefined ? `/${page}/` : `/${page}/#${anchor}`;
}
