/**
 * The demo firm's goals. `target` in pounds; `began` and `due` count from the day of seeding in days, weeks, months or
 * years; `circles` with "hidden" before them: not shown on circles. An empty cell: not set.
 */
export const goals = `
name | owners | target | progress | began | due | timeframe | priority | circles | description
Reduced Mileage | Hulk Banner; Peter Parker; Natasha Romanoff | 5.00 | 68 | -3 months | 2027-04-29 | Within the year. | 4 | hidden Marvel; Avengers; Gamma Research | Reduce the amount of gas spent yearly.
Pay off the mortgage | Margaret & George Whitfield | 84000.00 | 62 | -5 years | +30 months | Before George retires | 5 | Whitfield family | Overpay £450 a month out of George’s bonus. The fixed rate ends in March.
University fund for Oliver | The Whitfield Family Trust; Margaret Whitfield | 45000.00 | 100 | -9 years | -2 months | | 3 | | Reached in full. Leave it in cash until the first term is paid.
Deposit for a first home | Oliver Whitfield | 32500.00 | 18 | -14 months | +22 months | Two years, if rents allow | 4 | First homes | Lifetime ISA first, the rest in a cash account.
Retire at 60 | George Whitfield | 640000.00 | 71 | -11 years | +4 years | | 5 | |
Kitchen extension | Sarah & Gareth Thompson | 58000.00 | 12 | -10 months | +5 months | Before the summer holidays | 2 | | Two quotes are in. The party wall agreement is still missing.
School fees for Isla and Tom | Sarah Thompson; Gareth Thompson | 126000.00 | 40 | -4 years | +6 years | Until both have finished sixth form | 5 | School fees; Thompson family |
Buy into the practice | Sarah Thompson 2 | 95000.00 | 55 | -2 years | +9 months | | 4 | hidden |
Emergency fund | Aisha Khan | 12000.00 | 100 | -18 months | | Six months of spending | 3 | |
Hajj for the whole family | Imran Khan; Aisha Khan; Zainab Khan | 24000.00 | 83 | -3 years | +11 months | | 4 | Khan family | Five people, with a week in Madinah.
Zainab’s first car | Zainab Khan | 6500.00 | 30 | -6 months | -3 weeks | By her eighteenth birthday | 1 | |
A bigger boat | Rhys Llewellyn | 78000.00 | 9 | -3 years | +12 months | | 2 | Sailing club | Sell Morwen first. ⛵️ A 34-footer with standing headroom.
Sabbatical in Patagonia | Siân Pritchard | 18500.00 | 47 | -20 months | +20 months | A whole school year | 3 | | 🏔️🥾 Walk the Welsh trail, teach at the school in Gaiman 🏴󠁧󠁢󠁷󠁬󠁳󠁿
Repair the roof of the east wing | Fiona & Hamish MacGregor | 210000.00 | 22 | -2 years | -5 months | | 5 | Highland estates | Historic Environment Scotland pays up to 40 %.
Hand the farm on | Hamish MacGregor; Fiona MacGregor; Fiona & Hamish MacGregor | | 15 | -1 years | +8 years | Over ten years | 4 | | No amount to save: agree who takes the tenancy, then settle the tax.
Pay back the student loan | Siobhán O’Sullivan | 21840.55 | 88 | -6 years | +7 months | | 2 | |
Open a second bakery | Patrick O'Connor; O'Connor Bakeries LLP | 165000.00 | 35 | -15 months | +15 months | | 4 | Business owners |
Sell the business well | Ciarán Ó Briain | 1250000.00 | 20 | -8 months | +3 years | | 5 | hidden |
A home in Valencia | Elena & Mateo Núñez | 290000.00 | 51 | -4 years | +4 years | | 3 | Núñez family | Para los veranos, y quizá para siempre. 🏖️
Lucía’s wedding | Elena Núñez; Mateo Núñez | 16000.00 | 96 | -2 years | +6 weeks | | 5 | |
Travel fund | Zoë Fairweather | 4000.00 | 0 | -2 days | | | | | Not started yet.
Carbon-free pension | Søren Kjær | 380000.00 | 33 | -7 years | +12 years | | 3 | Ethical investors |
New studio in Leith | Małgorzata Wiśniewska; Wiśniewska Architects Ltd | 140000.00 | 64 | -30 months | +10 months | | 4 | |
Learn to fly | François Béranger | 11500.00 | 72 | -1 years | +8 months | 45 hours in the air | 1 | |
Cover for the workshop | Jürgen Weiß | 0.00 | 0 | -1 months | | | 2 | | Insurance only: nothing to save.
Medical school for Chidi | Adebayo & Ngozi Okonkwo | 68000.00 | 58 | -5 years | +26 months | | 5 | School fees; NHS consultants |
Cut down to three days | Adebayo Okonkwo | | 25 | -9 months | +5 years | | 4 | |
Retirement flat by the sea | Harpreet Gill; Jasleen Gill | 325000.00 | 44 | -6 years | +5 years | | 3 | Gill family |
Succession at Gill & Sons | Gill & Sons Builders Ltd; Gill Discretionary Trust | | 70 | -3 years | +1 years | | 4 | hidden |
First home in Manchester | Mei-Ling Chan | 41000.00 | 77 | -28 months | +7 months | | 5 | First homes |
Gift to the hospice | Charlotte Pemberton; Rupert Pemberton | 50000.00 | 100 | -3 years | +2 months | | 3 | | Paid on the anniversary. Gift Aid form signed.
Long-term care for Edith | Edith Ravenscroft | 180000.00 | 91 | -8 years | | As long as it is needed | 5 | | Attendance allowance is paid into the current account. Her niece holds the power of attorney.
Wind up the will trust | Ravenscroft Will Trust 2011; Walter Ravenscroft | | 40 | -1 years | -1 years | | 2 | |
Everything we said in the long meeting about the house in Northumberland, the flat in town, the horses, the two older children, the youngest, and what should become of all of it when neither of us wants to drive the long road in the dark again | Bartholomew Featherstonehaugh-Cholmondeley; Charlotte Pemberton; Rupert Pemberton; The Pemberton Grandchildren’s Settlement; Margaret Whitfield; George Whitfield; Fiona MacGregor; Hamish MacGregor | 9007199254740.91 | 3 | -2 months | +20 years | A generation, more or less, and perhaps somewhat longer than that if the trustees agree to it | 3 | Pemberton family; Highland estates; Whitfield family; School fees; Retiring soon | long
شراء منزل للعائلة | يوسف حداد | 275000.00 | 28 | -2 years | +3 years | خلال ثلاث سنوات | 4 | | نريد بيتًا قريبًا من المدرسة، بثلاث غرف نوم على الأقل. The survey costs about £900.
Round-the-world honeymoon 🌍💍 | Jack Ng; Chloe Ashdown | 15000.00 | 50 | -1 years | +12 months | | 2 | | Ten countries, one suitcase each 👩‍❤️‍👨
New milking parlour | Beth & Daniel Hargreaves; Hargreaves Farm Partnership | 118000.00 | 67 | -2 years | +1 years | Before next winter | 5 | Farmers |
Diversify into holiday lets | Daniel Hargreaves | 86000.00 | 5 | -3 years | +2 months | | 1 | Farmers | Planning refused once. Appeal lodged.
Fund the gamma shield | Banner Gamma Research Ltd; Hulk Banner; Stark Relief Foundation | 2400000.00 | 39 | -4 years | +6 years | | 5 | Avengers; Gamma Research |
Help a relative abroad | Priya Raman; another firm’s client | 9000.00 | 60 | -10 months | +4 months | | 3 | |
`;
