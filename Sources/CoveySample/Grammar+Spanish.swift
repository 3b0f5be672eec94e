extension Grammar {
    static let spanish: Source = [
        "thing": [
            "la app de {b}", "la red de {b}", "el router de {b}", "la tienda de {b} en {city}", "la fibra de {b}",
            "el servicio de {b}", "la tarifa de {b}",
        ],
        "city": ["Madrid", "Sevilla", "Valencia", "Bogotá", "Lima", "Bilbao"],
        "place": ["Madrid, España", "Sevilla", "Valencia, España", "Bogotá, Colombia", "Lima, Perú", "Bilbao"],
        "day": ["lunes", "martes", "miércoles", "jueves", "viernes"],
        "tag": ["{handle}", "fibra", "móvil", "internet"],
        "good": ["excelente", "genial", "increíble", "impresionante", "fenomenal"],
        "why": [
            "funciona de maravilla", "el precio es muy bueno", "me atendieron con mucha amabilidad", "es muy rápido",
        ],
        "praise": [
            "Me encanta {thing}, es {good}. {^why}.", "{^thing} es {good}, {why}. ¡Gracias!",
            "Estoy muy contento con {thing}: {why}.", "¡Qué alegría! {^thing} es {good} y {why}.",
        ],
        "thanks": [
            "{b} arregló mi línea en {n} minutos, gracias.", "El paquete de {b} llegó a tiempo el {day}, gracias.",
        ],
        "bad": ["horrible", "terrible", "lamentable", "una vergüenza", "un desastre"],
        "whynot": [
            "nadie contesta", "la factura está mal otra vez", "va lentísimo y se corta cada noche",
            "perdieron mi paquete y nadie pide perdón",
        ],
        "complaint": [
            "{^thing} es {bad}. {^whynot}.", "Estoy harto de {b}: {thing} es {bad} y {whynot}.",
            "Odio {thing}, {whynot}.", "Muy mal, {b}. {^thing} no funciona y {whynot}.",
        ],
        "fault": [
            "{^thing} no funciona desde las {hour}, error {n}.", "{b} me cobró dos veces el {day}, sin devolución.",
        ],
        "opinion": ["Creo que {thing} es normal, ni más ni menos.", "{^thing} me parece parecida a las demás."],
        "note": [
            "¿Cómo cambio el nombre en {thing}?", "Recojo un paquete de {b} en {city} el {day}.",
            "El técnico de {b} viene el {day} a las {hour}.", "¿Dónde veo los datos usados con {b}?",
        ],
        "advice": [
            "Apaga el router de {b} y espera {n} minutos.", "En la app de {b}, abre ajustes y elige la red {n}.",
        ],
        "bulletin": ["{b} abre una tienda en {city} el {day}.", "Tarifa de {b}: {n} GB por {price} al mes."],
        "outage": [
            "Sin señal de {b} en {city} desde las {hour}, es {bad}.", "La red de {b} está caída en {city}, {bad}.",
        ],
        "outageBulletin": ["{b} informa de un corte de red en {city} desde las {hour}."],
        "launch": ["Me encanta el nuevo 5G de {b}, es {good}.", "El nuevo móvil de {b} es {good}, {why}."],
        "launchBulletin": ["{b} presenta una tarifa 5G por {price} al mes en {city}."],
    ]
}
