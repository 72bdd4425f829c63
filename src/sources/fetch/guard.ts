import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { UserError } from '../../model/errors.ts'
import { isPublicAddress, literalAddress } from './address.ts'

export type ResolvedAddress = { readonly address: string; readonly family: number }
/** All addresses of a name. @throws like `dns.lookup`. */
export type ResolveHost = (hostname: string) => Promise<readonly ResolvedAddress[]>

export const resolveBySystem: ResolveHost = (hostname) => systemLookup(hostname, { all: true })

/**
 * The way out for one address. The guarded agent looks a name up itself, keeps what is public and connects to
 * just that: between the check and the connection no other answer of the DNS can slip in.
 */
export type Doors = { readonly doorFor: (url: URL) => Agent; readonly close: () => Promise<void> }

export function openDoors(resolve: ResolveHost, allowedPrivateOrigins: readonly string[]): Doors {
  const allowed = new Set(allowedPrivateOrigins.map((origin) => new URL(origin).origin))
  const guarded = new Agent({ connect: { lookup: pinned(resolve, isPublicAddress) } })
  const open = new Agent({ connect: { lookup: pinned(resolve, () => true) } })
  return {
    doorFor(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new UserError(`Only http and https addresses can be read, not ${url.protocol} Check the address.`)
      }
      if (allowed.has(url.origin)) return open
      // An address in the URL is connected to without a look-up.
      const literal = literalAddress(url.hostname)
      if (literal !== null && !isPublicAddress(literal)) throw notPublic(url.hostname)
      return guarded
    },
    close: async () => {
      await Promise.all([guarded.close(), open.close()])
    },
  }
}

function pinned(resolve: ResolveHost, accept: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const accepted = addresses.filter(({ address }) => accept(address))
        const first = accepted[0]
        if (first === undefined) callback(notPublic(hostname), '', 0)
        else if (options.all) callback(null, [...accepted])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}

function notPublic(hostname: string): UserError {
  return new UserError(`${hostname} is not on the public internet (address not allowed). Use a public address.`)
}
