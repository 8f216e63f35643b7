import { onlyEntries } from '../values/only-entries';
import type { NormalText } from '../values/text';
import { alternativesIn, performanceKey, performanceSubject } from '../vocabulary/performance';
import type { Piece } from './pieces';

/** An item of the target cell with what the completed cell says of it; one of them may be missing. */
export interface Pair {
  readonly target: Piece | null;
  /** Several where the target names alternatives (培育组织或队伍). */
  readonly completed: readonly Piece[];
}

/** Whether nothing in the words of two items speaks against them being one. */
function mayBeOne(target: Piece, completed: Piece): boolean {
  const [one, other] = [performanceSubject(target.name), performanceSubject(completed.name)];
  return one === null || other === null || one === other;
}

/** Pairs items of two lists, the surest first. Each is taken once. */
class Pairing {
  private readonly found = new Map<Piece, readonly Piece[]>();
  private readonly taken = new Set<Piece>();

  constructor(
    private readonly targets: readonly Piece[],
    private readonly completed: readonly Piece[],
  ) {}

  private get openTargets(): Piece[] {
    return this.targets.filter((piece) => !this.found.has(piece));
  }

  private get openCompleted(): Piece[] {
    return this.completed.filter((piece) => !this.taken.has(piece));
  }

  private join(target: Piece, completed: readonly Piece[]): void {
    this.found.set(target, completed);
    for (const piece of completed) this.taken.add(piece);
  }

  /** Pairs what has the same key, and no other in its list has it. */
  by(keyOf: (piece: Piece) => string | null): void {
    const completed = onlyEntries(this.openCompleted, keyOf);
    for (const [key, target] of onlyEntries(this.openTargets, keyOf)) {
      const same = completed.get(key);
      if (same && mayBeOne(target, same)) this.join(target, [same]);
    }
  }

  /** Pairs a target that names alternatives with what is said of each of them. */
  byAlternatives(): void {
    for (const target of this.openTargets) {
      const names = alternativesIn(target.name).map(performanceKey);
      if (names.length < 2) continue;
      const isNamed = ({ name }: Piece): boolean =>
        names.some((one) => one.includes(performanceKey(name)) || performanceKey(name).includes(one));
      const parts = this.openCompleted.filter((piece) => piece.amounts.length > 0 && isNamed(piece));
      if (parts.length > 0) this.join(target, parts);
    }
  }

  /** Pairs what is left in its order, where as many are left of both. */
  byOrder(): void {
    const [targets, completed] = [this.openTargets, this.openCompleted];
    if (targets.length !== completed.length) return;
    for (const [index, target] of targets.entries()) {
      const piece = completed[index];
      if (piece && mayBeOne(target, piece)) this.join(target, [piece]);
    }
  }

  get pairs(): Pair[] {
    return [
      ...this.targets.map((target) => ({ target, completed: this.found.get(target) ?? [] })),
      ...this.openCompleted.map((piece) => ({ target: null, completed: [piece] })),
    ];
  }
}

const keyOf = ({ name }: Piece): NormalText => performanceKey(name);

/**
 * Pairs the items of a target cell with those of its completed cell: by their names, then by what they count, then by
 * their numbers, then by their order among those left (rule F2).
 */
export function pairsOf(targets: readonly Piece[], completed: readonly Piece[]): Pair[] {
  const [words, more] = completed;
  // 已全部完成 is said of all.
  if (words && !more && words.amounts.length === 0) return targets.map((target) => ({ target, completed: [words] }));
  const pairing = new Pairing(targets, completed);
  pairing.by(keyOf);
  pairing.byAlternatives();
  pairing.by(({ name }) => performanceSubject(name));
  pairing.by(({ number }) => number);
  pairing.byOrder();
  return pairing.pairs;
}
