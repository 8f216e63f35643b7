import { type Book, type ChartState, type SeriesState, type Sheet } from '../book';
import { asOneOf, asText, ExcelError, NULL_OBJECT, type Remote } from '../remote';
import { areaArgument, parseAddress } from './range';

const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'Line', 'LineMarkers'] as const;

function addressOf(value: unknown): string {
  const address = asText(value);
  parseAddress(address);
  return address;
}

function seriesRemote(series: SeriesState): Remote {
  return {
    type: 'ChartSeries',
    set: {
      Name: (value) => (series.name = asText(value)),
      ChartType: (value) => (series.chartType = asOneOf(value, CHART_TYPES)),
    },
    child: {
      Format: () => ({
        type: 'ChartSeriesFormat',
        child: {
          Fill: () => ({ type: 'ChartFill', call: { SetSolidColor: (value) => void (series.color = asText(value)) } }),
          Line: () => ({ type: 'ChartLineFormat', set: { Color: (value) => (series.color = asText(value)) } }),
        },
      }),
    },
    call: {
      SetValues: (range) => void (series.values = areaArgument(range)),
      SetXAxisValues: (range) => void (series.categories = areaArgument(range)),
      Delete: () => undefined,
    },
  };
}

function chartRemote(sheet: Sheet, chart: ChartState): Remote {
  return {
    type: 'Chart',
    id: chart.id,
    get: { Name: () => chart.name },
    set: { Name: (value) => (chart.name = asText(value)) },
    child: {
      Title: () => ({ type: 'ChartTitle', set: { Text: (value) => (chart.title = asText(value)) } }),
      Axes: () => ({
        type: 'ChartAxes',
        child: {
          ValueAxis: () => ({
            type: 'ChartAxis',
            set: { NumberFormat: (value) => (chart.valueFormat = asText(value)) },
          }),
        },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        call: {
          Add: (name) => {
            const series: SeriesState = {
              name: asText(name),
              chartType: null,
              color: null,
              values: null,
              categories: null,
            };
            chart.series.push(series);
            return seriesRemote(series);
          },
          GetItemAt: (index) => {
            const series = chart.series[Number(index)];
            if (!series) throw new ExcelError('ItemNotFound', 'There is no such series.');
            return seriesRemote(series);
          },
        },
      }),
    },
    call: {
      SetPosition: (start, end) => void (chart.position = [addressOf(start), addressOf(end)]),
      Delete: () => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
  };
}

export function chartsRemote(book: Book, sheet: Sheet): Remote {
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartRemote(sheet, chart)),
    call: {
      GetCount: () => sheet.charts.length,
      GetItemOrNullObject: (name) => {
        const chart = sheet.charts.find((candidate) => candidate.name === asText(name));
        return chart ? chartRemote(sheet, chart) : NULL_OBJECT;
      },
      Add: (type, source, seriesBy) => {
        sheet.requireUnprotected();
        // Excel fills a new chart with the series that it sees in the source: here, one for each column or row.
        const area = areaArgument(source);
        const by = asOneOf(seriesBy, ['Columns', 'Rows']);
        const count = by === 'Columns' ? area.right - area.left + 1 : area.bottom - area.top + 1;
        const chart: ChartState = {
          id: book.newId(),
          type: asOneOf(type, CHART_TYPES),
          source: { sheet: sheet.name, ...area },
          seriesBy: by,
          name: `Chart ${sheet.charts.length + 1}`,
          title: '',
          position: null,
          valueFormat: null,
          series: Array.from({ length: count }, (_, index) => ({
            name: `Series${index + 1}`,
            chartType: null,
            color: null,
            values:
              by === 'Columns'
                ? { ...area, left: area.left + index, right: area.left + index }
                : { ...area, top: area.top + index, bottom: area.top + index },
            categories: null,
          })),
        };
        sheet.charts.push(chart);
        return chartRemote(sheet, chart);
      },
    },
  };
}
