/** /.well-known/security.txt (RFC 9116): whom to tell of a hole. */
import { type Answer, Refusal } from "./answer.js";

/** A contact that nobody looked at for longer than this is not to be relied on. The RFC wants less than a year. */
const days = 180;

/** Not to be kept, since its last day moves on: a cache would hold it for as long as the dataset stays. */
export function securityText(contact: string | null, publicUrl: string, now = new Date()): Answer {
  if (contact === null) throw new Refusal(404, "NOT_FOUND", "Whoever runs this server has named no contact (BILATERAL_SECURITY_CONTACT).");
  const expires = new Date(now);
  expires.setUTCDate(expires.getUTCDate() + days);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return { status: 200, type: "text/plain; charset=utf-8", body: `${lines.join("\n")}\n` };
}
