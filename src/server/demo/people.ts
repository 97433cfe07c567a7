/** The clients of the demo firm, with circles by name. A second person of the same name has a number after it. */
export const people = `
name                          | kind       | email                              | circles
Hulk Banner                   | individual | hulk.banner@example.com            | Marvel; Avengers; Gamma Research
Peter Parker                  | individual | peter.parker@example.com           | Marvel; First homes
Natasha Romanoff              | individual | natasha.romanoff@example.com       | Marvel; Avengers
Margaret Whitfield            | individual | margaret.whitfield@example.com     | Whitfield family; Retiring soon
George Whitfield              | individual | george.whitfield@example.com       | Whitfield family; Retiring soon
Oliver Whitfield              | individual | oliver.whitfield@example.com       | Whitfield family; First homes
Sarah Thompson                | individual | sarah.thompson@example.com         | School fees; Thompson family
Sarah Thompson 2              | individual | s.thompson.leeds@example.org       | NHS consultants
Gareth Thompson               | individual | gareth.thompson@example.com        | Thompson family
Aisha Khan                    | individual | aisha.khan@example.com             | Khan family; NHS consultants
Imran Khan                    | individual | imran.khan@example.com             | Khan family
Zainab Khan                   | individual | zainab.khan@example.com            | Khan family; First homes
Rhys Llewellyn                | individual | rhys.llewellyn@example.com         | Sailing club
Siân Pritchard                | individual | sian.pritchard@example.com         | Sailing club; Teachers
Fiona MacGregor               | individual | fiona.macgregor@example.com        | Highland estates
Hamish MacGregor              | individual | hamish.macgregor@example.com       | Highland estates; Farmers
Siobhán O’Sullivan            | individual | siobhan.osullivan@example.com      | Teachers
Ciarán Ó Briain               | individual | ciaran.obriain@example.com         | Business owners
Patrick O'Connor              | individual | patrick.oconnor@example.com        | Business owners; Retiring soon
Elena Núñez                   | individual | elena.nunez@example.com            | Núñez family; NHS consultants
Mateo Núñez                   | individual | mateo.nunez@example.com            | Núñez family; School fees
Zoë Fairweather               | individual | zoe.fairweather@example.com        | First homes
Søren Kjær                    | individual | soren.kjaer@example.com            | Ethical investors
Małgorzata Wiśniewska         | individual | malgorzata.wisniewska@example.com  | Ethical investors; Business owners
François Béranger             | individual | francois.beranger@example.com      | Ethical investors
Jürgen Weiß                   | individual | juergen.weiss@example.com          | Business owners
Adebayo Okonkwo               | individual | adebayo.okonkwo@example.com        | NHS consultants; School fees
Ngozi Okonkwo                 | individual | ngozi.okonkwo@example.com          | NHS consultants; School fees
Harpreet Gill                 | individual | harpreet.gill@example.com          | Gill family; Business owners
Jasleen Gill                  | individual | jasleen.gill@example.com           | Gill family
Mei-Ling Chan                 | individual | mei-ling.chan@example.com          | First homes
Charlotte Pemberton           | individual | charlotte.pemberton@example.com    | Pemberton family; Ethical investors
Rupert Pemberton              | individual | rupert.pemberton@example.com       | Pemberton family; Retiring soon
Edith Ravenscroft             | individual |                                    | Retiring soon
Walter Ravenscroft            | individual |                                    |
Bartholomew Featherstonehaugh-Cholmondeley | individual | b.featherstonehaugh-cholmondeley@example.com | Highland estates; Sailing club
يوسف حداد                     | individual | youssef.haddad@example.com         | Business owners
Jack Ng                       | individual | jack.ng@example.com                | First homes; Sailing club
Beth Hargreaves               | individual | beth.hargreaves@example.com        | Farmers
Daniel Hargreaves             | individual | daniel.hargreaves@example.com      | Farmers
Priya Raman                   | individual | priya.raman@example.com            | School fees; Teachers
Chloe Ashdown                 | individual | chloe.ashdown@example.com          | First homes; Teachers
Jean & Bruce Grey             | joint      | greys@example.com                  | Marvel; Retiring soon
Margaret & George Whitfield   | joint      | whitfields@example.com             | Whitfield family; Retiring soon
Sarah & Gareth Thompson       | joint      | thompsons@example.com              | Thompson family; School fees
Adebayo & Ngozi Okonkwo       | joint      | okonkwos@example.com               | School fees
Elena & Mateo Núñez           | joint      | nunez.household@example.com        | Núñez family
Beth & Daniel Hargreaves      | joint      | hargreaves.farm@example.com        | Farmers
Fiona & Hamish MacGregor      | joint      | macgregors@example.com             | Highland estates
The Whitfield Family Trust    | trust      | trustees.whitfield@example.org     | Whitfield family
Ravenscroft Will Trust 2011   | trust      | trustees.ravenscroft@example.org   |
The Pemberton Grandchildren’s Settlement | trust | pemberton.settlement@example.org | Pemberton family; School fees
Stark Relief Foundation       | trust      | grants@foundation.example.org      | Avengers; Ethical investors
Gill Discretionary Trust      | trust      | trustees.gill@example.org          | Gill family
Banner Gamma Research Ltd     | business   | accounts@gamma.example.com         | Gamma Research; Business owners
Hargreaves Farm Partnership   | business   | office@farm.example.com            | Farmers; Business owners
Llewellyn Marine Services Ltd | business   | hello@marine.example.com           | Sailing club; Business owners
Gill & Sons Builders Ltd      | business   | office@builders.example.com        | Gill family; Business owners
O'Connor Bakeries LLP         | business   | orders@bakeries.example.com        | Business owners
Wiśniewska Architects Ltd     | business   | studio@architects.example.com      | Business owners
`;

/** The holders of the joint accounts; the Greys are no clients themselves. */
export const holders = `
account                     | holders
Margaret & George Whitfield | Margaret Whitfield; George Whitfield
Sarah & Gareth Thompson     | Sarah Thompson; Gareth Thompson
Adebayo & Ngozi Okonkwo     | Adebayo Okonkwo; Ngozi Okonkwo
Elena & Mateo Núñez         | Elena Núñez; Mateo Núñez
Beth & Daniel Hargreaves    | Beth Hargreaves; Daniel Hargreaves
Fiona & Hamish MacGregor    | Fiona MacGregor; Hamish MacGregor
`;

/** Former clients. */
export const inactivePeople = ['Walter Ravenscroft'];

export const circles = `
name             | colour
Marvel           | #b91c1c
Avengers         | #1d4ed8
Gamma Research   | #15803d
Whitfield family | #7c3aed
Thompson family  | #0f766e
Khan family      | #c2410c
Núñez family     | #a21caf
Gill family      | #4338ca
Pemberton family | #be185d
Retiring soon    | #b45309
First homes      | #0369a1
School fees      | #4d7c0f
NHS consultants  | #0e7490
Teachers         | #6d28d9
Business owners  | #334155
Farmers          | #166534
Highland estates | #065f46
Sailing club     | #1e40af
Ethical investors | #3f6212
Former colleagues |
`;
