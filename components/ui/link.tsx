import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link inside the site. It fetches nothing ahead unless asked: only the next lesson is worth a reader's bytes. */
export function Link({ prefetch = false, ...rest }: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={prefetch} {...rest} />
}
