import type { Store } from "../store/open-store.js";

/** What resolvers are handed with each request. */
export interface ApiContext {
  /** The dataset that the whole request is answered from. */
  readonly store: Store;
  /** Origin of this server as readers reach it, without a slash at the end. */
  readonly publicUrl: string;
}
