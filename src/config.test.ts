import { readConfig } from "./config.js";

test("nothing set is a server for whoever started it", () => {
  const config = readConfig({ PATH: "/usr/bin", PORT: "" });
  expect(config).toMatchObject({ port: 4000, host: "127.0.0.1", publicUrl: null, trustProxy: [], logLevel: "info" });
  expect(config.dataset).toMatch(/db.bilateral\.sqlite$/);
  expect(Object.isFrozen(config)).toBe(true);
});

test("every setting is read", () => {
  const config = readConfig({
    PORT: "0",
    HOST: "::1",
    BILATERAL_DATASET: "/data/set.sqlite",
    BILATERAL_PUBLIC_URL: "https://bilateral.example/",
    BILATERAL_TRUST_PROXY: "10.0.0.0/8, fd00::/8",
    LOG_LEVEL: "warn",
    BILATERAL_CLIENT_POINTS: "0",
    BILATERAL_REDIS: "rediss://redis.example:6380",
    BILATERAL_ANSWER_CACHE_BYTES: "0",
    BILATERAL_DRAIN_SECONDS: "5",
    BILATERAL_STOP_SECONDS: "10",
    BILATERAL_METRICS: "[::1]:9464",
    BILATERAL_SECURITY_CONTACT: "mailto:security@bilateral.example",
  });
  expect(config).toEqual({
    port: 0,
    host: "::1",
    dataset: "/data/set.sqlite",
    publicUrl: "https://bilateral.example",
    trustProxy: ["10.0.0.0/8", "fd00::/8"],
    clientPoints: 0,
    redis: "rediss://redis.example:6380",
    answerCacheBytes: 0,
    rowCacheBytes: 33_554_432,
    planBytes: 33_554_432,
    workers: 1,
    drainSeconds: 5,
    stopSeconds: 10,
    metrics: { host: "::1", port: 9464 },
    securityContact: "mailto:security@bilateral.example",
    logLevel: "warn",
  });
});

test.each([
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "http"],
  ["HOST", "no host"],
  ["BILATERAL_PUBLIC_URL", "bilateral.example"],
  ["BILATERAL_PUBLIC_URL", "ftp://bilateral.example"],
  ["BILATERAL_PUBLIC_URL", "https://bilateral.example/api"],
  ["BILATERAL_PUBLIC_URL", "https://somebody:secret@bilateral.example"],
  ["BILATERAL_TRUST_PROXY", "true"],
  ["BILATERAL_TRUST_PROXY", "10.0.0.0"],
  ["BILATERAL_TRUST_PROXY", "10.0.0.0/33"],
  ["BILATERAL_TRUST_PROXY", "0.0.0.0/0"],
  ["BILATERAL_CLIENT_POINTS", "-1"],
  ["BILATERAL_REDIS", "127.0.0.1:6379"],
  ["BILATERAL_REDIS", "http://127.0.0.1:6379"],
  ["BILATERAL_DRAIN_SECONDS", "soon"],
  ["BILATERAL_STOP_SECONDS", "1.5"],
  ["BILATERAL_METRICS", "9464"],
  ["BILATERAL_METRICS", "127.0.0.1:metrics"],
  ["BILATERAL_METRICS", "no host:9464"],
  ["BILATERAL_SECURITY_CONTACT", "security@bilateral.example"],
  ["BILATERAL_SECURITY_CONTACT", "http://bilateral.example/security"],
  ["BILATERAL_SECURITY_CONTACT", "mailto:a@b.example Contact: mailto:c@d.example"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused in a sentence that names both", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must .*${JSON.stringify(value)}\\.$`));
});

test("an unknown name of ours is refused, and all mistakes are told at once", () => {
  expect(() => readConfig({ BILATERAL_DATASETS: "x", PORT: "no" })).toThrow(
    /^BILATERAL_DATASETS is not a setting of Bilateral\. It has .*BILATERAL_DATASET.*\nPORT must/,
  );
});
