extension Grammar {
    static let german: Source = [
        "thing": [
            "die App von {b}", "das Netz von {b}", "der Router von {b}", "der Laden von {b} in {city}",
            "der Anschluss von {b}", "der Tarif von {b}", "die Hotline von {b}",
        ],
        "city": ["Köln", "Leipzig", "Hamburg", "Wien", "Zürich", "Münster"],
        "place": ["Köln, Deutschland", "Leipzig", "Hamburg", "Wien, Österreich", "Zürich, Schweiz", "Münster"],
        "day": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"],
        "tag": ["{handle}", "Glasfaser", "Netz", "Tarif"],
        "good": ["toll", "super", "klasse", "hervorragend", "ausgezeichnet", "großartig"],
        "why": [
            "alles läuft perfekt", "der Preis ist wirklich gut", "das Team war sehr freundlich",
            "es ist richtig schnell",
        ],
        "praise": [
            "{^thing} ist {good}, {why}. Danke!", "Ich liebe es: {thing} ist {good}.",
            "Ich bin sehr zufrieden, {thing} ist {good} und {why}.", "Schöne Überraschung, {thing} ist {good}!",
        ],
        "thanks": [
            "{b} hat meine Leitung in {n} Minuten repariert, danke.",
            "Das Paket von {b} kam am {day} pünktlich, danke.",
        ],
        "bad": ["schrecklich", "furchtbar", "katastrophal", "miserabel", "nutzlos", "enttäuschend"],
        "whynot": [
            "niemand antwortet", "die Rechnung ist schon wieder falsch", "es bricht jeden Abend ab",
            "mein Paket ist verloren, eine Frechheit",
        ],
        "complaint": [
            "{^thing} ist {bad}. Dazu kommt: {whynot}.", "Ich bin wütend: {thing} ist {bad} und {whynot}.",
            "Ich hasse es, {thing} ist {bad}, {whynot}.", "Nie wieder {b}! {^thing} ist {bad}.",
        ],
        "fault": [
            "{^thing} ist seit {hour} kaputt, Fehler {n}.", "{b} hat am {day} doppelt abgebucht, Fehler nicht behoben.",
        ],
        "opinion": ["Ich finde, {thing} ist durchschnittlich.", "{^thing} ist wohl wie bei den anderen auch."],
        "note": [
            "Wie ändere ich den Namen beim Tarif von {b}?", "Hole am {day} ein Paket von {b} in {city} ab.",
            "Der Techniker von {b} kommt am {day} um {hour}.", "Wo sehe ich das Datenvolumen bei {b}?",
        ],
        "advice": [
            "Router von {b} ausschalten und {n} Minuten warten.", "In der App von {b} Einstellungen öffnen, Netz {n}.",
        ],
        "bulletin": ["{b} eröffnet am {day} einen Laden in {city}.", "Tarif von {b}: {n} GB für {price} im Monat."],
        "outage": [
            "Kein Netz von {b} in {city} seit {hour}, {bad}!",
            "{b} ist in {city} ausgefallen, das ist {bad}, {whynot}.",
        ],
        "outageBulletin": ["{b} meldet seit {hour} einen Netzausfall in {city}."],
        "launch": ["Das neue 5G von {b} ist {good}!", "Das neue Handy von {b} ist {good}, {why}!"],
        "launchBulletin": ["{b} startet einen 5G-Tarif für {price} im Monat in {city}."],
    ]
}
