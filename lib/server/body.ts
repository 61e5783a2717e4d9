import { refusal } from './reply'

/** The JSON of a request, or the refusal to send. It stops reading where there is too much, whatever the header promised. */
export async function readJson(
  request: Request,
  maxBytes: number,
): Promise<{ value: unknown } | { refused: Response }> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return { refused: refusal(415, 'NOT_JSON', 'Send this as application/json.') }
  const text = await readText(request, maxBytes)
  if (text === undefined)
    return { refused: refusal(413, 'TOO_LARGE', `That is too much at once: send at most ${maxBytes} bytes.`) }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { refused: refusal(400, 'NOT_JSON', 'That is no JSON. Send it again as it was meant.') }
  }
}

async function readText(request: Request, maxBytes: number): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for (const reader = request.body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    parts.push(value)
  }
  return Buffer.concat(parts).toString('utf8')
}
