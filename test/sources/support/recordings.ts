import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Recordings that lie beside the project, not in it; null when they are not there. */
const root = join(import.meta.dirname, '../../../../shared/fixtures')
export const recordings = existsSync(root) ? root : null
