extension Grammar {
    static let italian: Source = [
        "thing": [
            "l'app di {b}", "la rete di {b}", "il router di {b}", "il negozio di {b} a {city}", "la fibra di {b}",
            "il servizio di {b}",
        ],
        "city": ["Torino", "Bologna", "Napoli", "Genova", "Lugano"],
        "place": ["Torino, Italia", "Bologna", "Napoli, Italia", "Genova", "Lugano, Svizzera"],
        "day": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì"],
        "tag": ["{handle}", "fibra", "rete", "offerta"],
        "good": ["eccellente", "eccezionale", "fenomenale", "impeccabile", "davvero piacevole"],
        "why": ["tutto funziona benissimo", "il prezzo è ottimo", "il personale è gentilissimo", "va velocissimo"],
        "praise": [
            "Adoro {thing}, è {good}. {^why}.", "Sono felicissimo: {thing} è {good} e {why}.",
            "Che bella sorpresa, {thing} è {good}!", "{^thing} è {good}, {why}. Grazie!",
        ],
        "thanks": [
            "{b} ha riparato la linea in {n} minuti, grazie.", "Il pacco di {b} è arrivato puntuale {day}, grazie.",
        ],
        "bad": ["terribile", "orribile", "deludente", "inaccettabile", "una vergogna", "un disastro"],
        "whynot": [
            "nessuno risponde", "la bolletta è di nuovo sbagliata", "cade ogni sera", "hanno perso il mio pacco",
        ],
        "complaint": [
            "{^thing} è {bad}. {^whynot}.", "Odio {thing}, {whynot}.",
            "Sono furioso con {b}: {thing} è {bad} e {whynot}.", "Pessima esperienza con {b}, {whynot}.",
        ],
        "fault": [
            "{^thing} non funziona dalle {hour}, errore {n}.", "{b} ha addebitato due volte {day}, nessun rimborso.",
        ],
        "opinion": ["Secondo me {thing} è nella media.", "{^thing} mi sembra abbastanza normale."],
        "note": [
            "Come cambio il nome sul contratto di {b}?", "Ritiro un pacco da {b} a {city} {day}.",
            "Il tecnico di {b} viene {day} alle {hour}.",
        ],
        "advice": [
            "Spegni il router di {b} e aspetta {n} minuti.", "Nell'app di {b}, apri impostazioni e scegli la rete {n}.",
        ],
        "bulletin": ["{b} apre un negozio a {city} {day}.", "Offerta di {b}: {n} GB a {price} al mese."],
        "outage": [
            "Niente segnale {b} a {city} dalle {hour}, {bad}.", "La rete di {b} non va a {city}, {bad}, {whynot}.",
        ],
        "outageBulletin": ["{b} segnala un guasto di rete a {city} dalle {hour}."],
        "launch": ["Adoro il nuovo 5G di {b}, è {good}!", "Il nuovo telefono di {b} è {good}, {why}!"],
        "launchBulletin": ["{b} presenta un piano 5G a {price} al mese a {city}."],
    ]
}
