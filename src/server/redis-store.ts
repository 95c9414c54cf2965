/**
 * Points of clients in Redis or Valkey, for several processes together. While it cannot be asked, or does not answer in
 * time, each process counts for itself: a limit that is too generous for a while is better than no answers.
 */
import { createClient } from "@redis/client";
import type { FastifyBaseLogger } from "fastify";
import { limits } from "../limits.js";
import { MemoryStore, type RateStore, type Used, windowSeconds } from "./rate-limit.js";

const prefix = "bilateral:rate:";

export async function openRedisStore(url: string, log: FastifyBaseLogger): Promise<RateStore> {
  const here = new MemoryStore();
  let isWorking = true;
  const tell = (works: boolean, error?: unknown) => {
    if (works === isWorking) return;
    isWorking = works;
    if (works) log.info("Redis answers again: points are counted there");
    else log.error({ err: error }, "Redis does not answer: each process counts points for itself");
  };
  const client = createClient({
    url,
    // A question must not wait for a connection that may never come.
    disableOfflineQueue: true,
    commandOptions: { timeout: limits.redisMilliseconds },
    socket: { connectTimeout: 1_000, reconnectStrategy: (attempts) => Math.min(attempts * 100, 2_000) },
  });
  client.on("error", (error) => tell(false, error));
  // It goes on trying by itself.
  void client.connect().catch((error: unknown) => tell(false, error));

  return {
    async add(name: string, points: number): Promise<Used> {
      try {
        const key = prefix + name;
        const [, total, left] = await client
          .multi()
          .set(key, 0, { condition: "NX", expiration: { type: "EX", value: windowSeconds } })
          .incrBy(key, points)
          .pTTL(key)
          .exec<"typed">();
        tell(true);
        return { points: Number(total), secondsLeft: Math.max(Math.ceil(Number(left) / 1000), 1) };
      } catch (error) {
        tell(false, error);
        return here.add(name, points);
      }
    },
    close() {
      client.destroy();
    },
  };
}
