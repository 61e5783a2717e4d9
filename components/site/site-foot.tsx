import { Link } from '@/components/ui/link'
import { ThemeChoice } from './theme-choice'

export function SiteFoot() {
  return (
    <footer className="mt-16 border-rule border-t py-6 text-ink-2 text-small tablet:mt-24 tablet:py-8">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <p>Text CC BY 4.0, code MIT. No tracker.</p>
        <ThemeChoice />
        <nav aria-label="About the site" className="flex flex-wrap gap-x-6 gap-y-1.5">
          <Link href="/keyboard">Keyboard</Link>
          <Link href="/rules">Rules</Link>
          <Link href="/privacy">Privacy</Link>
          <Link href="/licences">Licences</Link>
        </nav>
      </div>
    </footer>
  )
}
