extension Grammar {
    static let french: Source = [
        "thing": [
            "l'appli {b}", "le réseau {b}", "la box {b}", "la boutique {b} à {city}", "la fibre {b}", "le service {b}",
            "le forfait {b}",
        ],
        "city": ["Lyon", "Nantes", "Lille", "Bruxelles", "Genève", "Montréal"],
        "place": ["Lyon, France", "Nantes", "Lille, France", "Bruxelles, Belgique", "Genève, Suisse", "Montréal"],
        "day": ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
        "tag": ["{handle}", "fibre", "réseau", "forfait"],
        "good": ["formidable", "magnifique", "impeccable", "super rapide", "très agréable"],
        "why": [
            "tout marche à merveille", "le prix est très bon", "l'équipe est adorable", "l'installation est facile",
        ],
        "praise": [
            "J'adore {thing}, c'est {good}. {^why}.", "{^thing}, c'est {good} ! {^why}, merci.",
            "Je suis ravi : {thing}, c'est {good}.", "Quelle bonne surprise, {why} avec {thing}.",
        ],
        "thanks": [
            "{b} a réparé ma ligne en {n} minutes, merci.", "Le colis {b} est arrivé à l'heure {day}, merci.",
        ],
        "bad": ["horrible", "lamentable", "minable", "pénible", "inadmissible"],
        "whynot": [
            "personne ne répond", "la facture est encore fausse", "ça coupe tous les soirs",
            "le livreur a perdu mon colis, quelle honte",
        ],
        "complaint": [
            "{^thing}, c'est {bad}. {^whynot}.", "Je déteste {thing}, {whynot}.",
            "J'en ai marre, {thing}, c'est {bad} et {whynot}.", "Très déçu par {thing} : {whynot}.",
        ],
        "fault": [
            "{^thing} ne marche pas depuis {hour}, erreur {n}.", "{b} m'a facturé deux fois {day}, pas remboursé.",
        ],
        "opinion": ["Je pense que {thing} reste dans la moyenne.", "{^thing} me semble assez ordinaire."],
        "note": [
            "Comment changer le nom sur {thing} ?", "Je passe à la boutique {b} de {city} {day}.",
            "Le technicien {b} vient {day} à {hour}.", "Où voir les données utilisées avec {b} ?",
        ],
        "advice": [
            "Éteignez la box {b} et attendez {n} minutes.", "Dans l'appli {b}, ouvrez les réglages, réseau {n}.",
        ],
        "bulletin": ["{b} ouvre une boutique à {city} {day}.", "Forfait {b} : {n} Go pour {price} par mois."],
        "outage": [
            "Plus de réseau {b} à {city} depuis {hour}, c'est {bad}.", "{b} en panne à {city}, c'est {bad}, {whynot}.",
        ],
        "outageBulletin": ["{b} annonce une panne de réseau à {city} depuis {hour}."],
        "launch": ["J'adore la nouvelle 5G {b}, c'est {good}.", "Le nouveau téléphone {b}, c'est {good}, {why} !"],
        "launchBulletin": ["{b} lance un forfait 5G à {price} par mois à {city}."],
    ]
}
