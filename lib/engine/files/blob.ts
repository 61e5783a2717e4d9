import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The content of a file. A large file may be a size and a digest without its bytes: a model's package costs nothing to keep. */
export interface Blob {
  readonly size: number
  /** `sha256:…` of the bytes; where there are none, of a text that names what they would be. */
  readonly digest: string
  readonly bytes?: Uint8Array
}

/** `sha256:` and the hexadecimal digest of a text or of bytes. */
export function sha(data: string | Uint8Array): string {
  return `sha256:${bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))}`
}

/** The content that a text has in UTF-8. */
export function textBlob(text: string): Blob {
  return bytesBlob(utf8ToBytes(text))
}

/** The content that these bytes are; they must not be written to afterwards. */
export function bytesBlob(bytes: Uint8Array): Blob {
  return { size: bytes.length, digest: sha(bytes), bytes }
}

/** A content of which only the size is kept. Two with the same name and size are the same content. */
export function sizedBlob(size: number, name: string): Blob {
  return { size, digest: sha(`${name}\0${size}`) }
}

/** The content as text; of a content without bytes an empty one. */
export function blobText(blob: Blob): string {
  return blob.bytes ? new TextDecoder().decode(blob.bytes) : ''
}
