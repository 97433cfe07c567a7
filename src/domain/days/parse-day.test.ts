import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from './calendar-date';
import { dayText, formatDay, spellDay } from './format-day';
import { parseDay, typedYears } from './parse-day';

const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'];
// Other orders, inflected months and weekdays, and months of two words.
const moreLocales = [
  'sv-SE',
  'hu-HU',
  'ko-KR',
  'he-IL',
  'th-TH',
  'fa-IR',
  'cs-CZ',
  'fi-FI',
  'lv-LV',
  'es-ES',
  'ar-SY',
];

describe('in en-GB', () => {
  test.each([
    ['29/04/2027'],
    ['29/4/27'],
    ['29.4.2027'],
    ['29-04-27'],
    ['29 4 2027'],
    [' 29 / 04 / 2027 '],
    ['2027-04-29'],
    ['2027/4/29'],
    ['29 April 2027'],
    ['29 APRIL 2027'],
    ['29 apr 27'],
    ['Apr 29 2027'],
    ['April 29, 2027'],
    ['29th April 2027'],
    ['the 29th of April, 2027'],
    ['Thu 29 Apr 2027'],
    ['Thursday, 29 April 2027'],
    ['29\u00a0April\u00a02027'],
  ])('reads %j', (typed) => {
    expect(parseDay(typed, { locale: 'en-GB' })).toEqual({ day: '2027-04-29' });
  });

  test.each([
    ['1 Sep 2027', '2027-09-01'],
    ['1st Sept 2027', '2027-09-01'],
    ['2nd May 2027', '2027-05-02'],
    ['3rd mar 27', '2027-03-03'],
    ['05/11/2027', '2027-11-05'],
    ['1/1/00', '2000-01-01'],
    ['31/12/99', '2099-12-31'],
    ['29/02/2028', '2028-02-29'],
  ])('reads %j as %s', (typed, day) => {
    expect(parseDay(typed, { locale: 'en-GB' })).toEqual({ day });
  });

  test.each([[''], ['  '], ['\u00a0\u200b']])('reads %j as blank', (typed) => {
    expect(parseDay(typed, { locale: 'en-GB' })).toBeNull();
  });

  test.each([
    ['31/02/2027', 'February 2027 has 28 days'],
    ['30/02/2028', 'February 2028 has 29 days'],
    ['2027-02-29', 'February 2027 has 28 days'],
    ['31 April 2027', 'April 2027 has 30 days'],
    ['32/01/2027', 'January 2027 has 31 days'],
    ['0/4/2027', 'Use a day from 1 to 30'],
    ['04/29/2027', 'Use a month from 1 to 12, such as 29/04/2027'],
    ['29/00/2027', 'Use a month from 1 to 12, such as 29/04/2027'],
    ['29/04', 'Add the year, such as 29/04/2027'],
    ['29 April', 'Add the year, such as 29/04/2027'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(parseDay(typed, { locale: 'en-GB' })).toEqual({ problem });
  });

  test.each([
    ['tomorrow'],
    ['2027'],
    ['April 2027'],
    ['29042027'],
    ['29/04/207'],
    ['29/04/20277'],
    ['029/04/2027'],
    ['29/04/2027/1'],
    ['29 April May 2027'],
    ['29 avril 2027'],
    ['29+04+2027'],
    ['2027-04-29T12:53:00+01:00'],
  ])('refuses %j with an example of what to type', (typed) => {
    expect(parseDay(typed, { locale: 'en-GB' })).toEqual({ problem: 'Type a day such as 29/04/2027' });
  });

  test('accepts the first and last year, and none beyond', () => {
    const problem = `Use a year from ${typedYears.first} to ${typedYears.last}`;
    expect(typedYears).toEqual({ first: 1900, last: 2199 });
    expect(parseDay('01/01/1900', { locale: 'en-GB' })).toEqual({ day: '1900-01-01' });
    expect(parseDay('31/12/1899', { locale: 'en-GB' })).toEqual({ problem });
    expect(parseDay('31/12/2199', { locale: 'en-GB' })).toEqual({ day: '2199-12-31' });
    expect(parseDay('01/01/2200', { locale: 'en-GB' })).toEqual({ problem });
  });
});

describe('in other locales', () => {
  test.each([
    ['en-US', '04/29/2027', '2027-04-29'],
    ['en-US', '5/11/27', '2027-05-11'],
    ['en-US', 'Apr 29 27', '2027-04-29'],
    ['en-US', '29 April 2027', '2027-04-29'],
    ['de-DE', '29. April 2027', '2027-04-29'],
    ['de-DE', '3. März 27', '2027-03-03'],
    ['de-DE', '3 marz 2027', '2027-03-03'],
    ['de-DE', 'Do., 29. Apr. 2027', '2027-04-29'],
    ['fr-FR', '1er août 2027', '2027-08-01'],
    ['fr-FR', 'mar. 2 mars 2027', '2027-03-02'],
    ['fr-FR', '29 April 2027', '2027-04-29'],
    ['es-ES', '29 de abril de 2027', '2027-04-29'],
    ['es-ES', 'mar 4 may 2027', '2027-05-04'],
    ['es-ES', '4 mar 2027', '2027-03-04'],
    ['ja-JP', '2027年4月29日', '2027-04-29'],
    ['ja-JP', '２０２７／４／２９', '2027-04-29'],
    ['ja-JP', '27/4/29', '2027-04-29'],
    ['ja-JP', '2027年4月29日(木)', '2027-04-29'],
    ['ar-EG', '٢٩/٤/٢٠٢٧', '2027-04-29'],
    ['ar-EG', '29/4/2027', '2027-04-29'],
    ['ar-EG', '٢٩ أبريل ٢٠٢٧', '2027-04-29'],
    ['ar-SY', '29 كانون الثاني 2027', '2027-01-29'],
    ['sv-SE', '29 april 27', '2027-04-29'],
  ])('%s reads %j', (locale, typed, day) => {
    expect(parseDay(typed, { locale })).toEqual({ day });
  });

  test('refuses the order of another locale if it cannot be meant', () => {
    expect(parseDay('29/04/2027', { locale: 'en-US' })).toEqual({
      problem: 'Use a month from 1 to 12, such as 04/29/2027',
    });
    expect(parseDay('29/04/2027', { locale: 'ja-JP' })).toEqual({ problem: 'Type a day such as 2027/04/29' });
  });
});

const days = fc
  .date({
    min: new Date(`${typedYears.first}-01-01`),
    max: new Date(`${typedYears.last}-12-31`),
    noInvalidDate: true,
  })
  .map((moment) => moment.toISOString().slice(0, 10));

test.each([...locales, ...moreLocales])(
  '%s reads back what stands in the box, and every way it writes a day',
  (locale) => {
    fc.assert(
      fc.property(days, (day) => {
        for (const written of [dayText(day, locale), formatDay(day, locale), spellDay(day, locale), day]) {
          expect(parseDay(written, { locale })).toEqual({ day });
        }
      }),
    );
  },
);

test('answers any text with a day of the calendar, a problem or a blank', () => {
  const dates = fc.stringMatching(/^[\d/. -]{1,12}( (apr|may|mon|th))?[\d/. -]{0,6}$/);
  const texts = fc.oneof(fc.string({ unit: 'binary' }), dates);
  fc.assert(
    fc.property(texts, fc.constantFrom(...locales), (typed, locale) => {
      const read = parseDay(typed, { locale });
      if (read === null) expect(typed.replace(/\p{Cf}|[\u0300-\u036f]/gu, '').trim()).toBe('');
      else if ('problem' in read) expect(read.problem).not.toBe('');
      else expect(isCalendarDate(read.day)).toBe(true);
    }),
  );
});
