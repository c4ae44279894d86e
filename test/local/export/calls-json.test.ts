import { callsJson } from '../../../src/local/export/calls-json';

it('sums calls per entry point and member', () => {
  const result = callsJson([
    { entry: 'onOpen', calls: { 'Ui.createMenu': 1 }, builderCalls: 0, flushes: 0 },
    { entry: 'onHourly', calls: { 'Properties.getProperty': 2, 'Range.getValues': 3 }, builderCalls: 1, flushes: 1 },
    { entry: 'onHourly', calls: { 'Properties.getProperty': 4 }, builderCalls: 0, flushes: 0 },
  ]);
  expect(result).toEqual({
    entries: {
      onOpen: { executions: 1, total: 1, most: 1, builderCalls: 0, flushes: 0, calls: { 'Ui.createMenu': 1 } },
      onHourly: {
        executions: 2,
        total: 9,
        most: 5,
        builderCalls: 1,
        flushes: 1,
        calls: { 'Properties.getProperty': 6, 'Range.getValues': 3 },
      },
    },
    total: 10,
  });
  expect(Object.keys(result.entries.onHourly?.calls ?? {})).toEqual(['Properties.getProperty', 'Range.getValues']);
  expect(callsJson([])).toEqual({ entries: {}, total: 0 });
});
