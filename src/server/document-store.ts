import type { DocumentNode } from "graphql";

/**
 * Documents that were parsed and found valid, so that a question asked again is neither. Forgets the one not asked for
 * longest. Apollo's own store counts the JSON of the syntax tree, which says little about what the tree holds in memory:
 * its thirty megabytes were a hundred and twenty.
 */
export class DocumentStore {
  /** What a tree was measured to hold for each character it was parsed from. */
  static readonly bytesPerCharacter = 50;

  readonly #documents = new Map<string, DocumentNode>();
  readonly #limit: number;
  #bytes = 0;

  constructor(bytes: number) {
    this.#limit = bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key);
    if (document) {
      // A Map keeps the order of insertion: what is put back stands last, and the first is the next to go.
      this.#documents.delete(key);
      this.#documents.set(key, document);
    }
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    this.#documents.set(key, document);
    this.#bytes += weight(document);
    for (const oldest of this.#documents.keys()) {
      if (this.#bytes <= this.#limit) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<void> {
    const document = this.#documents.get(key);
    if (!document) return;
    this.#documents.delete(key);
    this.#bytes -= weight(document);
  }
}

function weight(document: DocumentNode): number {
  return (document.loc?.source.body.length ?? 0) * DocumentStore.bytesPerCharacter;
}
