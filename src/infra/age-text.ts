/** An age in words: `5 min`, `3 h`, `9 d`. */
export function ageText(ms: number): string {
  if (ms >= 48 * 3_600_000) return `${Math.floor(ms / 86_400_000)} d`;
  return ms >= 2 * 3_600_000
    ? `${Math.floor(ms / 3_600_000)} h`
    : `${Math.max(0, Math.floor(ms / 60_000))} min`;
}
