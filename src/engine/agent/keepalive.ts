/** E2B's interval where the client names none. */
const DEFAULT_SECONDS = 90;

/** After how many milliseconds of silence a stream sends a `keepalive`, by the client's `Keepalive-Ping-Interval`. */
export function keepAliveMs(header: Headers): number {
  const seconds = Number(header.get('keepalive-ping-interval') ?? '');
  return (Number.isInteger(seconds) && seconds > 0 && seconds < 100_000 ? seconds : DEFAULT_SECONDS) * 1000;
}
