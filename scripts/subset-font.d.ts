/** The part of the package that scripts/fonts.ts uses; its published types know of no features. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly keepFeatures: string[]
      readonly preserveNameIds: readonly number[]
      readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>
    },
  ): Promise<Buffer>
}
