/** Canada. Form as in `unions-us.ts`. */
export const unionsCanada = `
unifor|Unifor||unifor.org
cupe|CUPE|Canadian Union of Public Employees; CUPE Ontario; CUPE 3903; CUPE BC; OSBCU; Ontario School Board Council of Unions; CUPE 4070|cupe.ca
cupw|CUPW|Canadian Union of Postal Workers|cupw.ca
psac|PSAC|Public Service Alliance of Canada; Public Service Alliance|psacunion.ca; syndicatafpc.ca
teamsters-canada|Teamsters Canada|Teamsters Canada Rail Conference; =TCRC|teamsters.ca; teamstersrail.ca
opseu|OPSEU|OPSEU/SEFPO; Ontario Public Service Employees Union|opseu.org
bcgeu|BCGEU|B.C. General Employees' Union; BC General Employees Union; B.C. Government and Service Employees' Union; B.C. Government Employees Union|bcgeu.ca
nupge|NUPGE|National Union of Public and General Employees|nupge.ca
etfo|ETFO|Elementary Teachers' Federation of Ontario|etfo.ca
osstf|OSSTF|Ontario Secondary School Teachers' Federation|osstf.on.ca
oecta|OECTA|Ontario English Catholic Teachers' Association; Ontario English Catholic Teachers Association|catholicteachers.ca
bctf|BCTF|B.C. Teachers' Federation; British Columbia Teachers' Federation; BC Teachers Federation|bctf.ca
ata-alberta|Alberta Teachers' Association|Alberta Teachers Association; =ATA|teachers.ab.ca
stf|Saskatchewan Teachers' Federation|Saskatchewan Teachers Federation; =STF|stf.sk.ca
mts|Manitoba Teachers' Society|Manitoba Teachers Society|mbteach.org
nstu|Nova Scotia Teachers Union|NSTU|nstu.ca
fae|Fédération autonome de l'enseignement|=FAE|lafae.qc.ca
csq|Centrale des syndicats du Québec|=CSQ|lacsq.org
csn|CSN|Confédération des syndicats nationaux; Confederation of National Trade Unions; =CNTU|csn.qc.ca
ftq|FTQ|Fédération des travailleurs et travailleuses du Québec; Quebec Federation of Labour|ftq.qc.ca
fiq|FIQ|=FIQ; Fédération interprofessionnelle de la santé du Québec|fiqsante.qc.ca
front-commun|Front commun|Common Front|frontcommun.org
heu|Hospital Employees' Union|Hospital Employees Union; =HEU|heu.org
bcnu|B.C. Nurses' Union|BC Nurses Union; BCNU; British Columbia Nurses' Union|bcnu.org
una|United Nurses of Alberta|=UNA|una.ca
aupe|AUPE|Alberta Union of Provincial Employees|aupe.org
ona|Ontario Nurses' Association|Ontario Nurses Association; =ONA|ona.org
sun-nurses|Saskatchewan Union of Nurses||sun-nurses.sk.ca
mgeu|MGEU|Manitoba Government and General Employees' Union|mgeu.ca
sgeu|SGEU|Saskatchewan Government and General Employees' Union|sgeu.org
nbnu|New Brunswick Nurses Union||nbnu.ca
nape|NAPE|Newfoundland and Labrador Association of Public and Private Employees|nape.ca
nsgeu|NSGEU|Nova Scotia Government and General Employees Union|nsgeu.ca
ufcw-canada|UFCW Canada|UFCW Local 1006A; UFCW Local 401|ufcw.ca; gounion.ca
usw-canada|USW Canada|Steelworkers Canada; United Steelworkers Canada; USW Local 1-1937; USW 1-1937|usw.ca
ilwu-canada|ILWU Canada|International Longshore and Warehouse Union Canada; ILWU Local 514; ILWU Ship and Dock Foremen|ilwu.ca
actra|ACTRA|Alliance of Canadian Cinema, Television and Radio Artists|actra.ca
wgc|Writers Guild of Canada||wgc.ca
ubcp|UBCP/ACTRA|Union of British Columbia Performers|ubcpactra.ca
cmg|Canadian Media Guild||cmg.ca
pipsc|PIPSC|Professional Institute of the Public Service of Canada|pipsc.ca
acpa|Air Canada Pilots Association|=ACPA|
cute-westjet|AMFA|Aircraft Mechanics Fraternal Association|amfanational.org; amfanatl.org
caut|Canadian Association of University Teachers|=CAUT|caut.ca
tssu|Teaching Support Staff Union|TSSU|tssu.ca
clc|Canadian Labour Congress||canadianlabour.ca
movep|MoveUP|COPE 378|moveuptogether.ca
csu-seafarers|Seafarers' International Union of Canada|Seafarers International Union|seafarers.ca
iatse-canada|IATSE Canada|IATSE 891; IATSE Local 891; IATSE 873|iatse891.com
atu-113|ATU Local 113|Amalgamated Transit Union Local 113|wemovetoronto.ca
cupe-79|CUPE Local 79|CUPE 79|cupelocal79.org
`

/** United Kingdom and Ireland. */
export const unionsUk = `
rmt|RMT|National Union of Rail, Maritime and Transport Workers; Rail Maritime and Transport union; RMT union|rmt.org.uk
aslef|ASLEF|Associated Society of Locomotive Engineers and Firemen; train drivers' union; Aslef union|aslef.org.uk
tssa|TSSA|Transport Salaried Staffs' Association|tssa.org.uk
unite|Unite the Union|=Unite; Unite union|unitetheunion.org
unison|UNISON|=UNISON; =Unison; Unison union|unison.org.uk; unison-scotland.org
gmb|GMB|GMB union; GMB Scotland|gmb.org.uk
cwu|CWU|Communication Workers Union; Communications Workers Union|cwu.org
ucu|UCU|University and College Union|ucu.org.uk
neu|NEU|=NEU; National Education Union|neu.org.uk
nasuwt|NASUWT|NASUWT teachers union; National Association of Schoolmasters|nasuwt.org.uk
naht|NAHT|National Association of Head Teachers|naht.org.uk
ascl|ASCL|Association of School and College Leaders|ascl.org.uk
eis|EIS|=EIS; Educational Institute of Scotland|eis.org.uk
ssta|SSTA|Scottish Secondary Teachers' Association|ssta.org.uk
rcn|RCN|Royal College of Nursing|rcn.org.uk
rcm|Royal College of Midwives|=RCM|rcm.org.uk
bma|BMA|British Medical Association; junior doctors' committee; Resident Doctors Committee|bma.org.uk
hcsa|HCSA|Hospital Consultants and Specialists Association|hcsa.com
csp|Chartered Society of Physiotherapy||csp.org.uk
sor|Society of Radiographers||sor.org
pcs|PCS|=PCS; Public and Commercial Services Union; PCS union; Public and Commercial Services|pcs.org.uk
fda|FDA union|First Division Association|fda.org.uk
prospect|Prospect union|=Prospect; BECTU; Bectu union|prospect.org.uk; bectu.org.uk
fbu|FBU|Fire Brigades Union|fbu.org.uk
poa|POA|=POA; Prison Officers Association; Prison Officers' Association|poauk.org.uk
napo|Napo|National Association of Probation Officers|napo.org.uk
usdaw|USDAW|Union of Shop, Distributive and Allied Workers|usdaw.org.uk
community|Community union|Community trade union|community-tu.org
nuj|NUJ|National Union of Journalists|nuj.org.uk
equity-uk|Equity UK|British Actors' Equity|
musicians-uk|Musicians' Union UK|British Musicians' Union|musiciansunion.org.uk; themu.org
wggb|Writers' Guild of Great Britain|WGGB|writersguild.org.uk
balpa|BALPA|British Airline Pilots' Association; British Airline Pilots Association|balpa.org
nautilus|Nautilus International||nautilusint.org
num|National Union of Mineworkers|=NUM|num.org.uk
cba-barristers|Criminal Bar Association||criminalbar.com
tuc|TUC|Trades Union Congress|tuc.org.uk
stuc|STUC|Scottish Trades Union Congress|stuc.org.uk
iwgb|IWGB|Independent Workers' Union of Great Britain|iwgb.org.uk
uvw|United Voices of the World|=UVW|uvwunion.org.uk
urtu|URTU|United Road Transport Union|urtu.com
nipsa|NIPSA|Northern Ireland Public Service Alliance|nipsa.org.uk
into|INTO|=INTO; Irish National Teachers' Organisation|into.ie
siptu|SIPTU||siptu.ie
forsa|Fórsa|Forsa trade union|forsa.ie
inmo|INMO|Irish Nurses and Midwives Organisation|inmo.ie
nbru|NBRU|National Bus and Rail Union|nbru.ie
ialpa|IALPA|Irish Air Line Pilots' Association|ialpa.net
`
