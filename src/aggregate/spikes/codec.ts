import { type SpikeState, startSpikeState } from './state.ts'

type NumberField = {
  [K in keyof SpikeState]: SpikeState[K] extends number ? K : never
}[keyof SpikeState]
type ArrayField = { [K in keyof SpikeState]: SpikeState[K] extends Float32Array ? K : never }[keyof SpikeState]

/** Written as float64: minutes since 1970 don't fit float32. The order is the format: a change is a new version. */
const numbers = [
  'bucketMinutes',
  'lastMinute',
  'coveredMinutes',
  'hourPosts',
  'hourUsual',
  'hourCovered',
  'levelPosts',
  'levelMinutes',
  'dayCovered',
  'days',
  'lullFrom',
  'lullUsual',
  'lullMinutes',
  'episode',
  'episodeStart',
  'episodePeak',
  'episodePeakPosts',
  'episodePeakUsual',
  'calmMinutes',
  'quietUntil',
] as const satisfies readonly NumberField[]
const arrays = [
  'recent',
  'windowPosts',
  'windowCovered',
  'pastHourPosts',
  'pastHourUsual',
  'pastHourCovered',
  'seasonRatio',
  'seasonWeight',
  'spreadExcess',
  'spreadSquares',
  'dayMaximum',
  'maximumMean',
  'maximumVariance',
] as const satisfies readonly ArrayField[]
/** What version 1 had not; it then begins as for a new watch. */
const addedNumbers = ['partUntil', 'offsetMinutes', 'lullPosts'] as const satisfies readonly NumberField[]
const formatVersion = 2

/** At most 1 KB, to be kept by the store as it is. */
export function encodeSpikeState(state: SpikeState): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytesOf(state, formatVersion)))
  view.setUint8(0, formatVersion)
  let at = 1
  for (const name of numbers) at = writeNumber(view, at, state[name])
  for (const name of arrays) {
    for (const value of state[name]) {
      view.setFloat32(at, value)
      at += 4
    }
  }
  for (const name of addedNumbers) at = writeNumber(view, at, state[name])
  return new Uint8Array(view.buffer)
}

function writeNumber(view: DataView, at: number, value: number): number {
  view.setFloat64(at, value)
  return at + 8
}

function bytesOf(state: SpikeState, version: number): number {
  const count = numbers.length + (version === 1 ? 0 : addedNumbers.length)
  return 1 + count * 8 + arrays.reduce((sum, name) => sum + state[name].byteLength, 0)
}

/** @throws {RangeError} when the bytes are of no version we know; the watch then has to learn anew. */
export function decodeSpikeState(bytes: Uint8Array): SpikeState {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = bytes.length > 9 ? view.getUint8(0) : 0
  const state = version === 1 || version === formatVersion ? startSpikeState(view.getFloat64(1)) : null
  if (state === null || bytes.length !== bytesOf(state, version)) {
    throw new RangeError(`not a spike state of version ${formatVersion}: ${bytes.length} bytes`)
  }
  let at = 1
  const readNumber = (name: NumberField) => {
    Object.assign(state, { [name]: view.getFloat64(at) })
    at += 8
  }
  for (const name of numbers) readNumber(name)
  for (const name of arrays) {
    state[name].forEach((_, index, values) => {
      values[index] = view.getFloat32(at)
      at += 4
    })
  }
  if (version === formatVersion) for (const name of addedNumbers) readNumber(name)
  return state
}
