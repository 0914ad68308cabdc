/** What this guide uses of Pagefind's search box, which comes without types. */
declare module '@pagefind/default-ui' {
  export const PagefindUI: new (options: {
    readonly element: HTMLElement;
    readonly ranking: object;
    readonly baseUrl: string;
    readonly bundlePath: string;
    readonly showImages: boolean;
    readonly showSubResults: boolean;
    readonly resetStyles: boolean;
  }) => object;
}
