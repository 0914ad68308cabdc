/**
 * Returns a text cut at its dates: every second part is one.
 * Example: “left on 2026-10-23” gives “left on ”, “2026-10-23” and an empty text.
 */
export function dayParts(text: string): readonly string[] {
  return text.split(/(\b\d{4}-\d\d(?:-\d\d)?\b)/);
}
