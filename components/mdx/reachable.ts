/** For a box that scrolls: the keyboard must reach it to scroll it. */
export const reachable = { tabIndex: 0 } as const
