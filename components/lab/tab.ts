/** How a tab looks: the current one has a roof of ink and joins its sheet. */
export const tab =
  '-mb-px flex-none whitespace-nowrap border border-transparent border-b-0 pt-[9px] pb-2 text-ink-2 data-[state=active]:rounded-t-control data-[state=active]:border-edge data-[state=active]:bg-sheet data-[state=active]:font-semibold data-[state=active]:text-ink data-[state=active]:shadow-[inset_0_2px_0_var(--ink)] focus-visible:-outline-offset-2 max-tablet:min-h-11'
