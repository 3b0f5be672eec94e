extension Grammar {
    static let portuguese: Source = [
        "thing": [
            "o app da {b}", "a rede da {b}", "o roteador da {b}", "a loja da {b} em {city}", "a fibra da {b}",
            "o serviço da {b}",
        ],
        "city": ["Lisboa", "Porto", "São Paulo", "Recife", "Curitiba"],
        "place": ["Lisboa, Portugal", "Porto", "São Paulo, Brasil", "Recife", "Curitiba, Brasil"],
        "day": ["segunda", "terça", "quarta", "quinta", "sexta"],
        "tag": ["{handle}", "fibra", "celular", "internet"],
        "good": ["excelente", "incrível", "sensacional", "impecável", "fantástico demais"],
        "why": ["tudo funciona muito bem", "o preço é ótimo", "a equipe foi muito gentil", "é muito rápido"],
        "praise": [
            "Adoro {thing}, é {good}. {^why}.", "Estou muito feliz: {thing} é {good} e {why}.",
            "Que alegria, {why} com {thing}. Obrigado!", "{^thing} é {good}, parabéns!",
        ],
        "thanks": [
            "A {b} consertou minha linha em {n} minutos, obrigado.", "O pacote da {b} chegou na {day}, obrigado.",
        ],
        "bad": ["horrível", "terrível", "lamentável", "uma vergonha", "um desastre"],
        "whynot": ["ninguém responde", "a conta veio errada de novo", "cai toda noite", "perderam meu pacote"],
        "complaint": [
            "{^thing} é {bad}. {^whynot}.", "Odeio {thing}, {whynot}.",
            "Estou muito irritado com a {b}: {thing} é {bad} e {whynot}.", "Péssimo, {b}. {^thing} não funciona.",
        ],
        "fault": [
            "{^thing} não funciona desde as {hour}, erro {n}.", "A {b} cobrou duas vezes na {day}, sem reembolso.",
        ],
        "opinion": ["Acho que {thing} fica na média.", "{^thing} me parece igual às outras opções."],
        "note": [
            "Como mudo o nome no plano da {b}?", "Vou à loja da {b} em {city} na {day}.",
            "O técnico da {b} vem na {day} às {hour}.",
        ],
        "advice": [
            "Desligue o roteador da {b} e espere {n} minutos.", "No app da {b}, abra ajustes e escolha a rede {n}.",
        ],
        "bulletin": ["A {b} abre uma loja em {city} na {day}.", "Plano da {b}: {n} GB por {price} ao mês."],
        "outage": ["Sem sinal da {b} em {city} desde as {hour}, {bad}.", "A rede da {b} caiu em {city}, {bad}."],
        "outageBulletin": ["A {b} informa queda de rede em {city} desde as {hour}."],
        "launch": ["Adorei o novo 5G da {b}, é {good}!", "O novo celular da {b} é {good}, {why}!"],
        "launchBulletin": ["A {b} lança um plano 5G por {price} ao mês em {city}."],
    ]
}
