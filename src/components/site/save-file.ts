/** Lets the browser save text as a file of a media type, such as `text/calendar`. Nothing leaves the machine. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the text after the click, so the address must live on for a while.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
