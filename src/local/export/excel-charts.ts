import { chartInWords } from '../chart-picture/figures';
import type { ChartColumn, RenderedChart, RenderedSheet } from '../rendered-workbook';
import { absoluteAreaName } from './a1';
import type { ExcelFormulaContext } from './excel-formula';
import { quoteSheetName } from './formula-text';
import type { FileChart } from './spreadsheet-file';

/**
 * The charts of a sheet. Where Google has lines over columns all series are columns: the library behind the writer knows no mixture, and a line would fall to
 * zero where a cell holds no number yet. A chart that has lost its figures is left out.
 */
export function excelCharts(sheet: RenderedSheet, context: ExcelFormulaContext): FileChart[] {
  return (sheet.charts ?? []).flatMap((chart) => {
    const labels = sourceName(chart.labels, context);
    const series = chart.series.flatMap((each) => {
      const values = sourceName(each, context);
      return values === null ? [] : [{ name: each.name, values, color: each.color }];
    });
    if (labels === null || series.length === 0) return [];
    const { title, row, column, legend, most } = chart;
    return [
      {
        title,
        description: chartInWords(chart),
        kind: chart.kind === 'bar' ? 'bar' : 'column',
        from: { row, column },
        to: lastCell(chart, sheet),
        legend: legend && series.length > 1,
        most,
        labels,
        series,
      } as const,
    ];
  });
}

function sourceName({ source }: ChartColumn, context: ExcelFormulaContext): string | null {
  const name = source === null ? null : context.sheetNameById(source.sheetId);
  if (source === null || name === null) return null;
  const { row, lastRow, column } = source;
  return `${quoteSheetName(name)}!${absoluteAreaName({ top: row, bottom: lastRow, left: column, right: column })}`;
}

/** The cell in which a chart ends. */
function lastCell({ row, column, offsetX, offsetY, width, height }: RenderedChart, sheet: RenderedSheet): FileChart['to'] {
  return {
    row: lineAt(row, offsetY + height, sheet.rowHeights, sheet.hiddenRows),
    column: lineAt(column, offsetX + width, sheet.columnWidths, sheet.hiddenColumns),
  };
}

function lineAt(first: number, pixels: number, sizes: readonly number[], hidden: readonly number[]): number {
  let rest = pixels;
  let line = first;
  for (; line < sizes.length; line += 1) {
    rest -= hidden.includes(line) ? 0 : (sizes[line - 1] ?? 0);
    if (rest <= 0) break;
  }
  return line;
}
