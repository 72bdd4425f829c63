import { TransientError, UserError } from '../../model/errors.ts'

/**
 * Why a request failed, in words for the person who watches: `cause. remedy`.
 * A UserError is theirs to mend, a TransientError passes; both keep the original as `cause`.
 */
export function explainFailure(error: unknown, host: string): UserError | TransientError {
  const told = chain(error).find((link) => link instanceof UserError || link instanceof TransientError)
  if (told !== undefined) return told as UserError | TransientError
  const codes = chain(error).map((link) => codeOf(link))
  for (const code of codes) {
    const failure = byCode(code, host, error)
    if (failure !== null) return failure
  }
  // The Fetch Standard's list of ports that browsers refuse: mail, FTP and the like.
  if (chain(error).some((link) => (link as Error).message === 'bad port')) {
    return new UserError(`The port of that address is not for web pages: ${host}. Check the address.`, { cause: error })
  }
  return new TransientError(`${host} could not be read. It is tried again.`, null, { cause: error })
}

function byCode(code: string, host: string, cause: unknown): UserError | TransientError | null {
  const options = { cause }
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return new UserError(`There is no host called ${host} (DNS). Check the spelling of the address.`, options)
    case 'EAI_AGAIN':
    case 'ETIMEOUT':
    case 'ESERVFAIL':
      return new TransientError(`The name ${host} can't be looked up now (DNS). It is tried again.`, null, options)
    case 'ECONNREFUSED':
      return new TransientError(`${host} refuses the connection. It is tried again.`, null, options)
    case 'TimeoutError':
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return new TransientError(`${host} took too long to answer (timeout). It is tried again.`, null, options)
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return new TransientError(`${host} broke off the connection. It is tried again.`, null, options)
    default:
      break
  }
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code)) {
    return new UserError(
      `${host} has no valid certificate (TLS: ${code}). Ask its operator to renew it, or check the address.`,
      options,
    )
  }
  return null
}

/** An error and its causes; of several attempts at once (happy eyeballs) each. */
function chain(error: unknown): unknown[] {
  const links: unknown[] = []
  const open = [error]
  while (open.length > 0 && links.length < 20) {
    const link = open.shift()
    if (!(link instanceof Error)) continue
    links.push(link)
    if (link instanceof AggregateError) open.push(...link.errors)
    open.push(link.cause)
  }
  return links
}

function codeOf(link: unknown): string {
  const { code, name } = link as { code?: unknown; name: string }
  return typeof code === 'string' ? code : name
}
