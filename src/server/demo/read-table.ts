/** The rows of a text table: a heading line, then one line a row, cells separated by `|`. Throws for a row of another length. */
export function readTable<Column extends string>(
  table: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [heading = [], ...rows] = table.trim().split('\n').map(readCells);
  if (heading.join() !== columns.join()) throw new Error(`The table's heading is ${heading.join()}`);
  return rows.map((cells) => {
    if (cells.length !== columns.length)
      throw new Error(`This row has ${cells.length} cells: ${cells.join(' | ')}`);
    // One cell a column, as just checked.
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<
      Column,
      string
    >;
  });
}

/** The items of a cell such as "Marvel; Avengers". */
export function readItems(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readCells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}
