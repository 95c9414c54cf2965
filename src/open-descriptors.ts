import { readdirSync } from "node:fs";

/** Files and connections that a process has open; null where the system has no /proc to say so. */
export function openDescriptors(pid: number | "self" = "self"): number | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return null;
  }
}
