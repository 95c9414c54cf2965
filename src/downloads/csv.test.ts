import { byteOrderMark, writeCsv } from "./csv.js";

function cells(...row: (string | number | boolean | null)[]): string {
  return writeCsv({ columns: ["a"], rows: [row] }).slice(`${byteOrderMark}a\r\n`.length);
}

test("lines end as RFC 4180 says, and the first one names the columns", () => {
  expect(writeCsv({ columns: ["slug", "title"], rows: [["a", "b"]] })).toBe("\u{feff}slug,title\r\na,b\r\n");
});

test("commas, quotes and line breaks stay within their cell", () => {
  expect(cells('Baku, "Heydar Aliyev" Palace', "two\nlines", " blank before", null, "")).toBe(
    '"Baku, ""Heydar Aliyev"" Palace","two\nlines"," blank before",,\r\n',
  );
});

test("numbers and truths are written as they are", () => {
  expect(cells(-12_500_000, 0.5, true, false)).toBe("-12500000,0.5,true,false\r\n");
});

test.each(["=HYPERLINK(1)", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{feff}=1", "＝1", "－1", '=cmd|" /C calc"!A0'])(
  "%j is text to every spreadsheet",
  (text) => {
    expect(cells(text).replace(/^"/, "").startsWith("'")).toBe(true);
  },
);

test("what only looks a little like a formula is left alone", () => {
  expect(cells("Azerbaijan–China", "–", "1 = 1", "≥ 8", "https://example.org/?a=1")).toBe(
    "Azerbaijan–China,–,1 = 1,≥ 8,https://example.org/?a=1\r\n",
  );
});
