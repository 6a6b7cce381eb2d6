/** One reader's place in a stream of events. */
export interface Subscription<T> {
  /** The next event that waits, if one does. */
  take(): T | undefined;
  /** Resolves true when something changed (an event, the end), false when `ms` passed first. */
  changed(ms: number): Promise<boolean>;
  /** No more events will come. */
  readonly closed: boolean;
  /** Leaves; what still waits is dropped. Safe to repeat. */
  detach(): void;
}

/**
 * Hands each event to every attached reader. Each reader has its own queue, and while any queue holds `limit` bytes or
 * more the source is asked to stop (`onPressure(true)`), so the slowest attached reader sets the pace and memory stays
 * bounded. A reader that detaches no longer counts; with no reader at all, events are dropped.
 */
export class FanOut<T> {
  readonly #readers = new Set<Reader<T>>();
  readonly #limit: number;
  readonly #onPressure: (full: boolean) => void;
  #full = false;

  constructor(limit: number, onPressure: (full: boolean) => void) {
    this.#limit = limit;
    this.#onPressure = onPressure;
  }

  /** Attaches a reader that finds `first` waiting and then everything that is published from now on. */
  subscribe(first: T): Subscription<T> {
    const reader = new Reader<T>(
      () => this.#weigh(),
      () => {
        this.#readers.delete(reader);
        this.#weigh();
      },
    );
    reader.push(first, 0);
    this.#readers.add(reader);
    return reader;
  }

  publish(event: T, bytes: number): void {
    for (const reader of this.#readers) reader.push(event, bytes);
    this.#weigh();
  }

  /** The last event; afterwards every reader is closed. */
  end(last: T): void {
    for (const reader of this.#readers) {
      reader.push(last, 0);
      reader.close();
    }
  }

  #weigh(): void {
    const full = [...this.#readers].some((reader) => reader.bytes >= this.#limit);
    if (full === this.#full) return;
    this.#full = full;
    this.#onPressure(full);
  }
}

class Reader<T> implements Subscription<T> {
  bytes = 0;
  closed = false;
  #queue: { event: T; bytes: number }[] = [];
  #wake: (() => void) | undefined;
  readonly #onTake: () => void;
  readonly #onDetach: () => void;

  constructor(onTake: () => void, onDetach: () => void) {
    this.#onTake = onTake;
    this.#onDetach = onDetach;
  }

  push(event: T, bytes: number): void {
    this.#queue.push({ event, bytes });
    this.bytes += bytes;
    this.#wake?.();
  }

  close(): void {
    this.closed = true;
    this.#wake?.();
  }

  take(): T | undefined {
    const item = this.#queue.shift();
    if (item === undefined) return undefined;
    this.bytes -= item.bytes;
    this.#onTake();
    return item.event;
  }

  async changed(ms: number): Promise<boolean> {
    if (this.#queue.length > 0 || this.closed) return true;
    return new Promise<boolean>((resolve) => {
      const settle = (value: boolean): void => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve(value);
      };
      const timer = setTimeout(settle, ms, false);
      this.#wake = () => settle(true);
    });
  }

  detach(): void {
    this.#queue = [];
    this.bytes = 0;
    this.#onDetach();
    this.close();
  }
}
