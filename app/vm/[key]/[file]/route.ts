import { machineFile } from '../../machine-files'

interface Place {
  readonly params: Promise<{ readonly key: string; readonly file: string }>
}

/** A file of the machine. Its address holds a part of its hash, so a browser need never ask again. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const { key, file } = await params
  return machineFile(key, file) ?? new Response('No such file', { status: 404 })
}
