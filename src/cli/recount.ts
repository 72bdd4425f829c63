import { databaseFileOf } from '../open.ts'
import { openStore } from '../store/database.ts'
import { rebuildCounts } from '../store/rebuild-counts.ts'
import { readSettings, runCli } from './run.ts'

await runCli('recount', async () => {
  const store = await openStore(databaseFileOf(readSettings()))
  try {
    const started = performance.now()
    const rows = await rebuildCounts(store)
    console.log(`Counted anew: ${rows} rows in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  } finally {
    await store.destroy()
  }
})
