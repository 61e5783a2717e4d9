import { searchEntries } from '../(course)/search/entries'

// Made once, when the site is built; the search fetches it when it is first opened.
export const dynamic = 'force-static'

export async function GET() {
  return Response.json(await searchEntries())
}
