/**
 * One union a line: id | name | other names; … | hosts of its own sites; …
 * `=` before a name: only as written, for names that are also words.
 */
export const unionsUs = `
iatse|IATSE|International Alliance of Theatrical Stage Employees; stage employees alliance; theatrical stage employees|iatse.net; iatse.org
sag-aftra|SAG-AFTRA|Screen Actors Guild; SAG AFTRA; Screen Actors Guild-American Federation of Television and Radio Artists; actors guild; =SAG; =AFTRA; actors union|sagaftra.org
wga|WGA|Writers Guild of America; Writers Guild; WGAW; WGAE; WGA West; WGA East; Writers Guild of America West; Writers Guild of America East|wga.org; wgaeast.org; wgacontract2023.org
dga|DGA|Directors Guild of America; Directors Guild|dga.org
pga-producers|Producers Guild of America|Producers Guild|producersguild.org
tag|The Animation Guild|Animation Guild; IATSE Local 839|animationguild.org
icg|International Cinematographers Guild|Cinematographers Guild; ICG Local 600; IATSE Local 600|icg600.com
mpeg|Motion Picture Editors Guild|Editors Guild; IATSE Local 700|editorsguild.com
local-871|IATSE Local 871|Script Supervisors Local 871|ialocal871.org
actors-equity|Actors' Equity Association|Actors Equity; =Equity; Actors' Equity|actorsequity.org; equity.org.uk
afm|American Federation of Musicians|=AFM; Local 802 AFM; musicians union|afm.org; local802afm.org
agva|American Guild of Variety Artists|=AGVA|agvausa.com
agma|American Guild of Musical Artists|=AGMA|musicalartists.org
dramatists-guild|Dramatists Guild||dramatistsguild.com
teamsters|Teamsters|International Brotherhood of Teamsters; Teamsters Union; =IBT; Teamster; UPS Teamsters|teamster.org
uaw|UAW|United Auto Workers; United Automobile Workers; auto workers union; autoworkers union|uaw.org
ufcw|UFCW|United Food and Commercial Workers; UFCWU; United Food & Commercial Workers; UFCW union|ufcw.org; ufcw770.org
seiu|SEIU|Service Employees International Union; SEIU-UHW; SEIU United Healthcare Workers West; 1199SEIU; SEIU 1199; SEIU 1000|seiu.org; seiu-uhw.org; 1199seiu.org
unite-here|UNITE HERE|Unite-Here; Culinary Union; Culinary Workers Union; Culinary and Bartenders Unions; Culinary Workers; Bartenders Union|unitehere.org; culinaryunion226.org; unitehere11.org
usw|USW|United Steelworkers; Steelworkers union; Steelworkers; United Steel Workers|usw.org
iam|IAM|International Association of Machinists; Machinists union; International Association of Machinists and Aerospace Workers; IAMAW; IAM District 751; IAM 751; IAM Union|goiam.org; iam751.org
ibew|IBEW|International Brotherhood of Electrical Workers; Electrical Workers union|ibew.org
cwa|CWA|Communications Workers of America; Communications Workers|cwa-union.org; cwa-union.com
newsguild|NewsGuild|NewsGuild-CWA; News Guild; Times Guild; Newspaper Guild; NewsGuild of New York; Pittsburgh Newspaper Guild|newsguild.org; nyguild.org
afa-cwa|Association of Flight Attendants|AFA-CWA; =AFA; flight attendants union|afacwa.org
apfa|APFA|Association of Professional Flight Attendants|apfa.org
alpa|ALPA|Air Line Pilots Association; Airline Pilots Association|alpa.org
allied-pilots|Allied Pilots Association|=APA|alliedpilots.org
swapa|Southwest Airlines Pilots Association|SWAPA|swapa.org
twu|TWU|Transport Workers Union; Transport Workers Union of America; TWU Local 234; TWU Local 100; transit workers union|twu.org; twu234.org; twulocal100.org
atu|ATU|Amalgamated Transit Union|atu.org
ila|ILA|International Longshoremen's Association; International Longshoremen Association; longshoremen's union|ilaunion.org
ilwu|ILWU|International Longshore and Warehouse Union; Longshore and Warehouse Union; International Longshore & Warehouse Union|ilwu.org
smart|SMART-TD|SMART Transportation Division; Sheet Metal Air Rail and Transportation; =SMART|smart-union.org
blet|Brotherhood of Locomotive Engineers and Trainmen|=BLET; Locomotive Engineers|ble-t.org
bmwed|Brotherhood of Maintenance of Way Employes|BMWED; Maintenance of Way Employes|bmwe.org
tcu|Transportation Communications Union|=TCU|tcunion.org
brs|Brotherhood of Railroad Signalmen|Railroad Signalmen|brs.org
apwu|APWU|American Postal Workers Union|apwu.org
nalc|NALC|National Association of Letter Carriers; Letter Carriers|nalc.org
npmhu|National Postal Mail Handlers Union|Mail Handlers Union|npmhu.org
afscme|AFSCME|American Federation of State County and Municipal Employees; AFSCME Council 31; AFSCME Local 3299|afscme.org; afscme3299.org
afge|AFGE|American Federation of Government Employees|afge.org
nteu|NTEU|National Treasury Employees Union|nteu.org
nea|National Education Association|=NEA|nea.org
aft|American Federation of Teachers|=AFT|aft.org
ctu|Chicago Teachers Union|=CTU|ctulocal1.org
utla|United Teachers Los Angeles|UTLA|utla.net
uft|United Federation of Teachers|=UFT|uft.org
uesf|United Educators of San Francisco|UESF|uesf.org
oea|Oakland Education Association|=OEA|oaklandea.org
fta-fresno|Fresno Teachers Association|=FTA|fresnoteachers.org
pft|Philadelphia Federation of Teachers|=PFT|pft.org
dcta|Denver Classroom Teachers Association|=DCTA|denverclassroomteachers.org
pat|Portland Association of Teachers|=PAT|pdxteachers.org
sea-seattle|Seattle Education Association||seattlewea.org
mft|Minneapolis Federation of Teachers|MFT 59|mft59.org
btu|Boston Teachers Union|=BTU|btu.org
cta|California Teachers Association|=CTA|cta.org
cfa|California Faculty Association|=CFA|calfac.org
hsta|Hawaii State Teachers Association|HSTA|hsta.org
hgea|HGEA|Hawaii Government Employees Association|hgea.org
nysut|NYSUT|New York State United Teachers|nysut.org
fta-education|Florida Education Association||feaweb.org
aaup|AAUP|American Association of University Professors; Rutgers AAUP-AFT|aaup.org
nnu|National Nurses United|=NNU|nationalnursesunited.org
cna|California Nurses Association|=CNA|
nysna|NYSNA|New York State Nurses Association|nysna.org
mna-mass|Massachusetts Nurses Association|=MNA|massnurses.org
mna-minn|Minnesota Nurses Association||mnnurses.org
ona-oregon|Oregon Nurses Association||oregonrn.org
wsna|Washington State Nurses Association|WSNA|wsna.org
mna-mich|Michigan Nurses Association||minurses.org
unac|UNAC/UHCP|United Nurses Associations of California; UNAC UHCP|unacuhcp.org
kaiser-coalition|Coalition of Kaiser Permanente Unions|Kaiser unions coalition|unioncoalition.org
nuhw|NUHW|National Union of Healthcare Workers|nuhw.org
cir|Committee of Interns and Residents|CIR/SEIU|cirseiu.org
uapd|Union of American Physicians and Dentists|UAPD|uapd.com
bctgm|BCTGM|Bakery Confectionery Tobacco Workers and Grain Millers; Bakery, Confectionery, Tobacco Workers and Grain Millers International Union|bctgm.org
rwdsu|RWDSU|Retail Wholesale and Department Store Union; Retail, Wholesale and Department Store Union|rwdsu.org; rwdsu.info
umwa|United Mine Workers of America|UMWA; United Mine Workers; mine workers union|umwa.org
ue|United Electrical Workers|United Electrical, Radio and Machine Workers; UE union|ueunion.org
iue|IUE-CWA||iue-cwa.org
speea|SPEEA|Society of Professional Engineering Employees in Aerospace|speea.org
workers-united|Workers United|Starbucks Workers United; SBWorkersUnited; =SBWU|workersunited.org; sbworkersunited.org
alu|Amazon Labor Union|=ALU; ALU-IBT|amazonlaborunion.org
opeiu|OPEIU|Office and Professional Employees International Union|opeiu.org
ufw|United Farm Workers|=UFW|ufw.org
liuna|LIUNA|Laborers' International Union; Laborers International Union|liuna.org
carpenters|United Brotherhood of Carpenters|Carpenters union|carpenters.org
ironworkers|Ironworkers union|International Association of Iron Workers; Iron Workers|ironworkers.org
ua|United Association of Plumbers and Pipefitters|Plumbers union|ua.org
iuoe|International Union of Operating Engineers|IUOE; Operating Engineers|iuoe.org
iupat|IUPAT|International Union of Painters and Allied Trades|iupat.org
boilermakers|Boilermakers|International Brotherhood of Boilermakers|boilermakers.org
iaff|IAFF|International Association of Fire Fighters; firefighters union|iaff.org
fop|Fraternal Order of Police|=FOP|fop.net
sba-32bj|32BJ SEIU|32BJ; SEIU 32BJ|seiu32bj.org
mlbpa|MLB Players Association|MLBPA; Major League Baseball Players Association|mlbplayers.com
nflpa|NFL Players Association|NFLPA|nflpa.com
nhlpa|NHL Players' Association|NHLPA|nhlpa.com
nbpa|National Basketball Players Association|NBPA|nbpa.com
wnbpa|WNBPA|Women's National Basketball Players Association; WNBA Players Association|wnbpa.com
afl-cio|AFL-CIO||aflcio.org
ga-cwa-alphabet|Alphabet Workers Union||alphabetworkersunion.org
zenimax|ZeniMax Workers United||
nolsw|National Organization of Legal Services Workers|Association of Legal Aid Attorneys|
uaw-2865|UAW 2865|SRU-UAW; UAW 4811; Student Researchers United|uaw4811.org; uaw2865.org
geo-umich|Graduate Employees' Organization|=GEO 3550|geo3550.org
`
