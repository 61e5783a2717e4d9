/** One look for an option at rest, chosen and judged, so that judging moves nothing but what it adds. */
export const optionBox =
  'relative mt-2 grid items-start gap-x-3.5 rounded-control border border-edge bg-sheet py-2.5 pr-3 pl-2.5 text-[16px]/6 transition-colors duration-(--duration-touch) first:mt-0 tablet:py-3 tablet:pr-3.5 tablet:pl-3 tablet:text-[17px]/[26px]'

/** Number, text, and on wider screens a place for the word at the right; on a phone that stands below the text. */
export const wordColumns = 'grid-cols-[28px_minmax(0,1fr)] tablet:grid-cols-[30px_minmax(0,1fr)_auto]'

/** Number, text and buttons, on any screen. */
export const buttonColumns = 'grid-cols-[28px_minmax(0,1fr)_auto] tablet:grid-cols-[30px_minmax(0,1fr)_auto]'

export const keySquare =
  'grid size-[26px] place-items-center rounded-[2px] border font-code font-medium text-[14px]/none'

export const optionText = 'min-w-0'
