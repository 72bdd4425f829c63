import { answerFirst, answerOf, deleteAnswer, editAnswer, followUp } from '../answers.ts'
import type { World } from '../world.ts'
import type { Route } from './server.ts'

export function interactionRoutes(route: Route, world: World): void {
  route(
    'POST',
    '/interactions/:id/:token/callback',
    (call) => {
      const answer = answerFirst(world, call.param('id'), call.param('token'), call.body, call.uploads)
      return call.query.with_response === 'true' ? answer : undefined
    },
    'token',
  )
  route(
    'POST',
    '/webhooks/:app/:token',
    (call) => followUp(world, call.param('app'), call.param('token'), call.body, call.uploads).wire,
    'token',
  )
  const path = '/webhooks/:app/:token/messages/:message'
  route(
    'GET',
    path,
    (call) => answerOf(world, call.param('app'), call.param('token'), call.param('message')).record.wire,
    'token',
  )
  route(
    'PATCH',
    path,
    ({ param, body, uploads }) => editAnswer(world, param('app'), param('token'), param('message'), body, uploads).wire,
    'token',
  )
  route('DELETE', path, ({ param }) => deleteAnswer(world, param('app'), param('token'), param('message')), 'token')
}
