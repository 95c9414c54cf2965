/** What the tests of a file share: our server, somebody's site, and a browser that forgets everything after each test. */
import type { Browser } from "playwright-core";
import { startForTests, type TestOptions, type TestServer } from "../../server/testing.js";
import { launchChromium } from "../chromium.js";
import { type Newsroom, openNewsroom } from "./newsroom.js";

export interface Stage {
  readonly server: TestServer;
  readonly newsroom: Newsroom;
  readonly browser: Browser;
}

/** To be called once at the top of a file; what it returns is there when the first test begins. */
export function setStage(options: () => TestOptions = () => ({})): Stage {
  const stage: { -readonly [Part in keyof Stage]?: Stage[Part] } = {};
  beforeAll(async () => {
    [stage.server, stage.newsroom, stage.browser] = await Promise.all([startForTests(options()), openNewsroom(), launchChromium()]);
  });
  afterEach(() => Promise.all((stage.browser?.contexts() ?? []).map((context) => context.close())));
  afterAll(async () => {
    await stage.browser?.close();
    await stage.newsroom?.close();
    await stage.server?.close();
  });
  return stage as Stage;
}
