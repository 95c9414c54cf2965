import { roundingInterval } from "./check-trade.js";

test.each([
  [1_300_000_000, false, 1_250_000_000, 1_350_000_000],
  [1_300_000_000, true, 1_200_000_000, 1_400_000_000],
  [964_000_000, false, 963_500_000, 964_500_000],
  [964_123_456, false, 964_123_455.5, 964_123_456.5],
  [964_123_456, true, 964_123_455, 964_123_457],
  [5, false, 4.5, 5.5],
  [0, false, 0, 0.5],
])("%d, approximate: %p, was between %d and %d before it was rounded", (amount, approximate, low, high) => {
  expect(roundingInterval(amount, approximate)).toEqual({ low, high });
});
