import { startForTests } from "./testing.js";

const path = "/.well-known/security.txt";

test("whoever finds a hole learns whom to tell, and until when that holds", async () => {
  const server = await startForTests({ securityContact: "mailto:security@bilateral.example", publicUrl: "https://bilateral.example" });
  try {
    const response = await fetch(`${server.origin}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const lines = (await response.text()).trimEnd().split("\n");
    const fields = new Map(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
    expect(fields.get("Contact")).toBe("mailto:security@bilateral.example");
    expect(fields.get("Canonical")).toBe(`https://bilateral.example${path}`);
    const left = Date.parse(fields.get("Expires") ?? "") - Date.now();
    expect(left).toBeGreaterThan(170 * 86_400_000);
    expect(left).toBeLessThan(365 * 86_400_000);
  } finally {
    await server.close();
  }
});

test("a server whose operator named nobody promises nobody", async () => {
  const server = await startForTests();
  try {
    const response = await fetch(`${server.origin}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("BILATERAL_SECURITY_CONTACT");
  } finally {
    await server.close();
  }
});
