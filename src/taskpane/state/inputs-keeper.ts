import type { Parameters } from '../../assessment/parameters';
import type { Review } from '../../report/review';

/**
 * Keeps what is filled in for one workbook beyond the page, for a host that has it in memory only. It never writes into
 * the workbook: what it gives is edited and saved like what is typed. Marks of zones belong to the zones of the review.
 */
export interface InputsKeeper {
  /** Whether there is something of an earlier time that was neither taken nor declined. */
  hasOffer(): boolean;
  /** Gives what was filled in earlier, with what was filled in since over it; null where there is no offer (any more). */
  take(review: Review): Parameters | null;
  /** Forgets what was filled in earlier. */
  decline(): void;
  /** Keeps what is filled in now. */
  keep(parameters: Parameters, review: Review): void;
  /** So many findings are set aside that no workbook holds yet: they are told of, not kept. */
  keepSetAside(count: number): void;
  /** So many values of the form cannot be used, and no workbook gets them: they are told of, not kept. */
  keepRefused(count: number): void;
  /** A save into the workbook has begun; the promise resolves when it has ended. */
  saving(save: Promise<void>): void;
  /** Calls the listener when the offer is withdrawn; returns how to stop. */
  onWithdrawn(listener: () => void): () => void;
}
