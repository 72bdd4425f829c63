/** Employers and employer associations. Form as in `unions-us.ts`. */
export const employersUs = `
amptp|AMPTP|Alliance of Motion Picture and Television Producers; studios' alliance; producers' alliance|amptp.org
broadway-league|Broadway League||broadwayleague.com
netflix|Netflix||about.netflix.com
disney|Disney|Walt Disney Company; Disneyland; Walt Disney World; Disney World|thewaltdisneycompany.com
warner|Warner Bros|Warner Bros. Discovery|wbd.com
nbcuniversal|NBCUniversal|Comcast|
paramount|Paramount|=Paramount; Paramount Global|
sony-pictures|Sony Pictures||
activision|Activision|Activision Blizzard|
ups|UPS|United Parcel Service|about.ups.com; ups.com
fedex|FedEx||
usps|USPS|U.S. Postal Service; United States Postal Service; US Postal Service|usps.com
amazon|Amazon||aboutamazon.com
starbucks|Starbucks||about.starbucks.com; stories.starbucks.com
boeing|Boeing||boeing.com; boeing.mediaroom.com
spirit-aero|Spirit AeroSystems||
lockheed|Lockheed Martin|Lockheed|
pratt|Pratt & Whitney|Pratt and Whitney; Pratt & Whitney's|
ge-aerospace|GE Aerospace||
general-dynamics|General Dynamics|Electric Boat; Bath Iron Works|
textron|Textron|Textron Aviation|
ford|Ford|Ford Motor; Ford Motor Company|media.ford.com
gm|General Motors|=GM|news.gm.com
stellantis|Stellantis|Chrysler; Fiat Chrysler|media.stellantisnorthamerica.com
volkswagen|Volkswagen||
daimler-truck|Daimler Truck||
volvo-trucks|Volvo Trucks|Mack Trucks|
deere|Deere|John Deere; Deere & Company|deere.com
caterpillar|Caterpillar|=Caterpillar|
cnh|CNH Industrial|=CNH|
allison|Allison Transmission||
kellogg|Kellogg's|Kellogg; Kellogg Company; WK Kellogg|kelloggcompany.com; newsroom.kelloggcompany.com
nabisco|Nabisco|Mondelez|
frito-lay|Frito-Lay||
general-mills|General Mills||
molson|Molson Coors||
anheuser|Anheuser-Busch|Anheuser Busch|
tyson|Tyson Foods||
jbs|JBS||
kroger|Kroger|King Soopers; Fred Meyer; Ralphs; Fry's|ir.kroger.com
albertsons|Albertsons|Safeway; Vons|
stop-and-shop|Stop & Shop|Stop and Shop|
costco|Costco||
walmart|Walmart||
macys|Macy's||
rei|REI|=REI|
sysco|Sysco|US Foods|
kaiser|Kaiser Permanente|=Kaiser|about.kaiserpermanente.org
providence|Providence|=Providence; Providence Health; Providence Portland|
sutter|Sutter Health||
dignity|Dignity Health||
hca|HCA Healthcare||
tenet|Tenet Healthcare||
essentia|Essentia Health||
allina|Allina Health|Allina|
mount-sinai|Mount Sinai||
montefiore|Montefiore||
rwj|Robert Wood Johnson University Hospital||
butler|Butler Hospital|Care New England|
american-airlines|American Airlines||news.aa.com
united-airlines|United Airlines||
delta|Delta Air Lines||
southwest|Southwest Airlines||
alaska-air|Alaska Airlines||
spirit-air|Spirit Airlines||
septa|SEPTA|Southeastern Pennsylvania Transportation Authority|septa.org; iseptaphilly.com
mta|Metropolitan Transportation Authority|Long Island Rail Road; LIRR; Metro-North|mta.info
nj-transit|NJ Transit|New Jersey Transit|njtransit.com
bart|BART|=BART; Bay Area Rapid Transit|bart.gov
mbta|MBTA||
la-metro|LA Metro||
vta|Valley Transportation Authority|=VTA|vta.org
amtrak|Amtrak||
bnsf|BNSF|BNSF Railway|
union-pacific|Union Pacific||
csx|CSX||
norfolk-southern|Norfolk Southern||
wabtec|Wabtec||
usmx|USMX|United States Maritime Alliance; U.S. Maritime Alliance; US Maritime Alliance|usmx.com
pma|Pacific Maritime Association|=PMA|pmanet.org
lausd|LAUSD|Los Angeles Unified; Los Angeles Unified School District; L.A. Unified|lausd.org; lausd.net
cps|Chicago Public Schools|Chicago Board of Education|cps.edu
ousd|Oakland Unified|Oakland Unified School District|ousd.org
sfusd|San Francisco Unified|SFUSD|sfusd.edu
fresno-unified|Fresno Unified|Fresno Unified School District|fresnounified.org
newhaven-unified|New Haven Unified|New Haven Unified School District|
seattle-schools|Seattle Public Schools||seattleschools.org
portland-schools|Portland Public Schools||pps.net
denver-schools|Denver Public Schools||dpsk12.org
minneapolis-schools|Minneapolis Public Schools||mpls.k12.mn.us
san-diego-unified|San Diego Unified||
sac-city|Sacramento City Unified||
uc|University of California|UC system; UC Berkeley; UCLA|universityofcalifornia.edu; ucnet.universityofcalifornia.edu
csu|California State University|Cal State|calstate.edu
rutgers|Rutgers|Rutgers University|rutgers.edu
columbia|Columbia University||
harvard|Harvard|Harvard University|
temple|Temple University||
nyu|New York University||
nyt|New York Times|The New York Times|nytco.com
post-gazette|Pittsburgh Post-Gazette|Post-Gazette|
gannett|Gannett||
wapo|Washington Post|The Washington Post|
conde|Condé Nast|Conde Nast|
mgm|MGM Resorts|MGM Grand; MGM|
caesars|Caesars|Caesars Entertainment|
wynn|Wynn Resorts|Wynn Las Vegas|
marriott|Marriott||
hilton|Hilton||
hyatt|Hyatt||
att|AT&T||about.att.com
verizon|Verizon||
frontier|Frontier Communications||
mlb|MLB|Major League Baseball|mlb.com
nfl|NFL||nfl.com
nhl|NHL||nhl.com
nba|NBA||nba.com
us-steel|U.S. Steel|US Steel; United States Steel|
alcoa|Alcoa|Arconic|
cleveland-cliffs|Cleveland-Cliffs||
ati|Allegheny Technologies||
exxon|ExxonMobil|Exxon Mobil; Exxon|
bp|BP||
marathon|Marathon Petroleum||
warrior-met|Warrior Met Coal|Warrior Met|
republic|Republic Services||
waste-mgmt|Waste Management||
`

export const employersCanada = `
air-canada|Air Canada|Air Canada Rouge|aircanada.com
westjet|WestJet||westjet.com
air-transat|Air Transat||
canada-post|Canada Post|Canada Post Corporation|canadapost-postescanada.ca; canadapost.ca
cn|CN Rail|Canadian National; Canadian National Railway; =CN|cn.ca
cpkc|CPKC|Canadian Pacific Kansas City; Canadian Pacific; CP Rail|cpkcr.com; cpr.ca
via-rail|Via Rail||viarail.ca
treasury-board|Treasury Board|Treasury Board of Canada|
bcmea|BCMEA|B.C. Maritime Employers Association; BC Maritime Employers Association|bcmea.com
mea-montreal|Maritime Employers Association||mea.ca
slsmc|St. Lawrence Seaway Management Corporation||
ttc|TTC|Toronto Transit Commission|ttc.ca
metrolinx|Metrolinx|GO Transit|metrolinx.com
stm|STM|Société de transport de Montréal|stm.info
translink|TransLink|Coast Mountain Bus Company|translink.ca
bc-transit|BC Transit|B.C. Transit|
bc-ferries|BC Ferries|B.C. Ferries|
western-forest|Western Forest Products||westernforest.com
canfor|Canfor||
loblaw|Loblaw|Loblaws; No Frills|
metro-inc|Metro Inc|Metro grocery|
sobeys|Sobeys||
lcbo|LCBO|Liquor Control Board of Ontario|lcbo.com
saq|SAQ|Société des alcools du Québec|
cbc|CBC|CBC/Radio-Canada|
bell|Bell Canada||
rogers|Rogers Communications||
telus|Telus||
bombardier|Bombardier||
dehavilland|De Havilland|De Havilland Canada|
inco|Vale|=Vale; Vale Inco|
rio-tinto|Rio Tinto||
teck|Teck Resources||
arcelor-canada|ArcelorMittal||
imperial-oil|Imperial Oil||
hydro-one|Hydro One||
york-u|York University||yorku.ca
u-toronto|University of Toronto||
mcgill|McGill University|McGill|
bcpsea|BCPSEA|B.C. Public School Employers' Association|
cec-ontario|College Employer Council||
cactus|Cascade Aerospace||
canadian-hotel|Rogers Sugar||
`

export const employersUk = `
royal-mail|Royal Mail|Royal Mail Group; International Distributions Services|royalmail.com
network-rail|Network Rail||networkrail.co.uk
rail-delivery|Rail Delivery Group|=RDG; train operating companies|raildeliverygroup.com
tfl|Transport for London|=TfL; London Underground|tfl.gov.uk
avanti|Avanti West Coast||
lner|LNER||
scotrail|ScotRail||scotrail.co.uk
southeastern|Southeastern|=Southeastern|
gwr|Great Western Railway||
caledonian-macbrayne|CalMac||
stagecoach|Stagecoach|=Stagecoach|
arriva|Arriva|=Arriva|
first-bus|First Bus|FirstGroup|
go-ahead|Go-Ahead|Go North West|
british-airways|British Airways||
ryanair|Ryanair||
easyjet|easyJet||
heathrow|Heathrow|Heathrow Airport|
gatwick|Gatwick||
nhs-employers|NHS Employers|NHS England; NHS Scotland; =NHS|nhsemployers.org; england.nhs.uk
dhsc|Department of Health and Social Care||
dfe|Department for Education||
cosla|COSLA||cosla.gov.uk
ucea|UCEA|Universities and Colleges Employers Association|ucea.ac.uk
uuk|Universities UK|=UUK|universitiesuk.ac.uk
lga|Local Government Association||local.gov.uk
birmingham-council|Birmingham City Council|Birmingham council|
bt-group|BT Group|=BT; Openreach|
tata-steel|Tata Steel||
british-steel|British Steel||
jlr|Jaguar Land Rover||
rolls-royce|Rolls-Royce||
bae|BAE Systems||
tesco|Tesco||
sainsburys|Sainsbury's||
asda|Asda||
amazon-uk|Amazon UK||
felixstowe|Port of Felixstowe|Felixstowe|
peel-ports|Peel Ports|Port of Liverpool|
offshore-energies|Offshore Energies UK||
bbc|BBC||
itv|ITV||
pact|PACT UK|Producers Alliance for Cinema and Television|
uk-theatre|UK Theatre|Society of London Theatre|
dublin-bus|Dublin Bus|Irish Rail; Iarnród Éireann|
aer-lingus|Aer Lingus||
`
