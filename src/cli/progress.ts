import { format } from '../strings';
import { printable } from './terminal';
import { WORDS } from './words';

const TEXTS = WORDS.commandLine.progress;
const ERASE_LINE = '\r\u001b[2K';
const SECONDS_A_MINUTE = 60;

/** How far many files are: one line that is written over, on a terminal alone. */
export class Progress {
  private done = 0;
  private readonly isShown: boolean;
  private readonly begun = performance.now();

  constructor(
    private readonly all: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.isShown = stream.isTTY && all > 1;
  }

  /** Another file is done, of which this is said. */
  step(latest: string): void {
    this.done++;
    this.show(latest);
  }

  /** Takes the line away, before something else is written to the terminal. */
  clear(): void {
    if (this.isShown) this.stream.write(ERASE_LINE);
  }

  show(latest = ''): void {
    if (!this.isShown) return;
    const count = format(TEXTS.count, { done: this.done, all: this.all });
    const left = this.done > 0 && this.done < this.all ? [format(TEXTS.remaining, { time: this.remaining() })] : [];
    const said = [count, ...left, latest].filter((text) => text !== '').join('  ');
    this.stream.write(`${ERASE_LINE}${printable(said)}`);
  }

  private remaining(): string {
    const each = (performance.now() - this.begun) / 1000 / this.done;
    const seconds = Math.ceil(each * (this.all - this.done));
    if (seconds < SECONDS_A_MINUTE) return format(TEXTS.seconds, { seconds });
    const minutes = Math.floor(seconds / SECONDS_A_MINUTE);
    return format(TEXTS.minutes, { minutes, seconds: seconds % SECONDS_A_MINUTE });
  }
}
