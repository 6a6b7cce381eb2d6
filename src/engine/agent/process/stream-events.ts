import type { HandlerContext } from '@connectrpc/connect';
import type { ProcessEvent } from '../gen/process_pb.js';
import { keepAliveMs } from '../keepalive.js';
import { keepAliveEvent } from './events.js';
import type { Subscription } from './fan-out.js';

/**
 * The loop that Start and Connect share: a subscription's events as they come, and a `keepalive` whenever nothing came
 * for the client's interval. Leaves the subscription when the client or the deadline ends the call, at once, even
 * while a send is stuck; then throws the reason.
 */
export async function* streamEvents(
  subscription: Subscription<ProcessEvent>,
  context: HandlerContext,
): AsyncGenerator<ProcessEvent> {
  const leave = (): void => subscription.detach();
  context.signal.addEventListener('abort', leave);
  if (context.signal.aborted) leave();
  const idleMs = keepAliveMs(context.requestHeader);
  try {
    for (;;) {
      const event = subscription.take();
      if (event !== undefined) {
        yield event;
        if (event.event.case === 'end') return;
      } else if (subscription.closed) {
        context.signal.throwIfAborted();
        return;
      } else if (!(await subscription.changed(idleMs))) yield keepAliveEvent();
    }
  } finally {
    context.signal.removeEventListener('abort', leave);
    leave();
  }
}
