/**
 * The address under which a built file is asked for: `start/open/index.html` built for `/guide/` is `/guide/start/open/`,
 * and any other file has its own name.
 */
export function keptAddress(file: string, base: string): string {
  return `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
