import { SearchButton } from '@/components/search/search-button'
import { Link } from '@/components/ui/link'
import { Logo } from '@/components/ui/logo'
import { AccountLink } from './account-link'
import { SiteLink } from './site-link'

/** The head of every page. On a phone the links stand behind “Menu”, a native disclosure that needs no script. */
export function SiteHead() {
  const course = (
    <>
      <SiteLink href="/course" also={['/lessons', '/labs']}>
        Course
      </SiteLink>
      <SiteLink href="/glossary" also={['/misconceptions']}>
        Glossary
      </SiteLink>
    </>
  )
  const own = (
    <>
      <SiteLink href="/progress">My progress</SiteLink>
      <AccountLink />
    </>
  )
  return (
    <header className="border-rule border-b bg-film">
      <div className="page flex h-14 items-center gap-7 tablet:h-15">
        <Link
          href="/"
          className="inline-flex items-center gap-[11px] whitespace-nowrap font-strong text-[18px] link-plain tracking-[-0.015em]"
        >
          <Logo />
          Layer by Layer
        </Link>
        <nav aria-label="Site" className="hidden h-full flex-1 gap-6 text-small tablet:flex">
          {course}
          <span className="flex-1" />
          <SearchButton />
          {own}
        </nav>
        <details className="group relative ml-auto tablet:hidden">
          <summary className="flex min-h-11 list-none items-center px-1 font-mid text-small [&::-webkit-details-marker]:hidden">
            Menu
          </summary>
          <nav
            aria-label="Site"
            className="absolute top-12 right-0 z-40 flex w-56 flex-col rounded-sheet border border-ink bg-sheet px-4 py-2 text-small shadow-over [&>a]:min-h-11"
          >
            {course}
            <SiteLink href="/search">Search</SiteLink>
            {own}
          </nav>
        </details>
      </div>
    </header>
  )
}
