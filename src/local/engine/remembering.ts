/**
 * A pure function of a text that keeps its answers: a workbook holds few different formulas, each read hundreds of times. At `limit` answers it starts
 * over, so that a long session does not grow.
 */
export function remembering<V>(limit: number, work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
