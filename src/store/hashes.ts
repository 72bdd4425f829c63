import { createHmac, randomBytes } from 'node:crypto'
import type { AuthorHash, PostUri } from '../model/ids.ts'
import type { Author } from '../model/post.ts'
import type { SourceId } from '../model/source.ts'
import type { Store } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** Names of people and posts as they are stored: equal for equal names of this installation, and nothing more. */
export type Hashes = {
  readonly author: (source: SourceId, id: Author['id']) => AuthorHash
  /** A post's name often holds its author's (at-uris do), so it is kept as a hash too. */
  readonly uri: (uri: PostUri) => string
}

/** Reads the installation's salt, or makes it at the first start. */
export async function openHashes(store: Store): Promise<Hashes> {
  const known = await readMeta(store, 'salt')
  const salt = known ?? randomBytes(32).toString('base64url')
  if (known === null) await writeMeta(store, 'salt', salt)
  const hash = (text: string) => createHmac('sha256', salt).update(text).digest('base64url').slice(0, 22)
  return {
    author: (source, id) => hash(`author\n${source}\n${id}`) as AuthorHash,
    uri: (uri) => hash(`uri\n${uri}`),
  }
}
