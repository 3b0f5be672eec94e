import Covey

extension SegmentReportPage {
    /// How many colours there are for segments; with more segments they begin again.
    static let colours = 12

    /// The height of charts that grow with what they show: a bar needs room whatever the number of bars.
    var chartHeights: String {
        let segments = segmentation.segments.count
        let bars = usedFeatures.count * (segments * 11 + 18)
        let legend = (segments + 2) / 3 * 28
        let lines = (report.history.segments.count + 2) / 3 * 28
        return """
            #box-sizes { height: \(70 + segments * 40)px }
            #box-differences { height: \(90 + bars + legend)px }
            #box-separation { height: \(70 + segmentation.certificate.separation.count * 34)px }
            #box-history { height: \(320 + lines)px }

            """
    }

    static let style: String = {
        let light = [
            "#2f69b3", "#c76b12", "#2a8a66", "#b03f6c", "#7454ad", "#8a6735", "#1f8399", "#7d7a16", "#c74e4b",
            "#56677a", "#ac4f99", "#4b7a36",
        ]
        let dark = [
            "#7fadeb", "#f0a75c", "#62c49d", "#ea8cab", "#b79df0", "#cdab79", "#6ac5da", "#c9c55c", "#f29391",
            "#a5b5c8", "#e59cd6", "#97c77e",
        ]
        func variables(_ colours: [String]) -> String {
            colours.enumerated().map { "--s\($0.offset): \($0.element)" }.joined(separator: "; ")
        }
        let classes = (0..<colours).map {
            ".s\($0) { background: var(--s\($0)) } .e\($0) { border-top-color: var(--s\($0)) }"
        }
        let heat = (0...8).map { ".h\($0) { background: color-mix(in srgb, var(--accent) \($0 * 7)%, transparent) }" }
        return """
            :root { \(variables(light)) }
            @media screen and (prefers-color-scheme: dark) { :root:not([data-print]) { \(variables(dark)) } }
            \(layout)\(classes.joined(separator: "\n"))
            \(heat.joined(separator: "\n"))

            """
    }()

    private static let layout = """
        :root { --page: #ffffff; --soft: #f5f7f9; --text: #1c2530; --muted: #5a6675; --line: #dfe4ea;
          --accent: #2f69b3; --bar: #cfd8e3; --note: #fdf6e7; --note-line: #d9a441; --good: #1f7a4d; --warn: #8a5a00;
          --bad: #b3261e; --alert: #fdeceb; color-scheme: light dark }
        @media screen and (prefers-color-scheme: dark) { :root:not([data-print]) { --page: #14181e; --soft: #1d232b;
          --text: #e6eaef; --muted: #a0acba; --line: #323b46; --accent: #7fadeb; --bar: #36424f; --note: #2a2518;
          --note-line: #b98a35; --good: #6fd3a0; --warn: #f0c065; --bad: #ff9a92; --alert: #3a1c1b } }
        * { box-sizing: border-box }
        html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
          -webkit-text-size-adjust: 100%; background: var(--page); color: var(--text) }
        body { margin: 0 auto; max-width: 72rem; padding: 3rem clamp(1rem, 4vw, 2.5rem) 4rem }
        h1 { font-size: clamp(1.7rem, 4vw, 2.4rem); line-height: 1.2; letter-spacing: -0.02em; margin: 0;
          overflow-wrap: anywhere }
        h2 { font-size: 1.4rem; line-height: 1.3; letter-spacing: -0.01em; margin: 0 0 1rem }
        h3 { font-size: 1.05rem; line-height: 1.4; margin: 0 }
        p { margin: 0 0 0.8rem }
        a { color: var(--accent) }
        code { overflow-wrap: anywhere; font-size: 0.9em }
        .eyebrow { color: var(--muted); font-size: 0.85rem; letter-spacing: 0.08em; text-transform: uppercase;
          margin: 0 0 0.3rem }
        .byline, .muted { color: var(--muted) }
        .byline { margin: 0.5rem 0 0 }
        .prose { max-width: 44rem }
        .skip { position: absolute; left: -999rem }
        .skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: 0.5rem 1rem }
        nav { border-block: 1px solid var(--line); margin: 1.8rem 0 0 }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; list-style: none; margin: 0; padding: 0.7rem 0;
          font-size: 0.92rem }
        nav a { text-decoration: none }
        nav a:hover { text-decoration: underline }
        section { padding-top: 3rem }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.8rem;
          margin: 0 0 1.5rem }
        .figures div { background: var(--soft); border-radius: 8px; padding: 0.8rem 1rem; display: flex;
          flex-direction: column-reverse; justify-content: flex-end }
        .figures dt { color: var(--muted); font-size: 0.85rem; line-height: 1.35 }
        .figures dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.3;
          font-variant-numeric: tabular-nums }
        .note { background: var(--note); border-left: 3px solid var(--note-line); border-radius: 0 6px 6px 0;
          max-width: 46rem; padding: 0.7rem 1rem; font-size: 0.95rem }
        .segment { overflow-wrap: anywhere }
        .segment b { font-weight: 600 }
        .dot { display: inline-block; width: 0.7em; height: 0.7em; border-radius: 50%; margin-right: 0.45em;
          -webkit-print-color-adjust: exact; print-color-adjust: exact }
        figure { margin: 0 0 1.2rem }
        figcaption { max-width: 44rem; margin-bottom: 0.8rem; font-size: 0.95rem }
        .chart { position: relative; height: 22rem; width: 100% }
        .alert { background: var(--alert); border: 2px solid var(--bad); border-radius: 8px; margin: 1.4rem 0 0;
          padding: 0.9rem 1.2rem; max-width: 46rem; overflow-wrap: anywhere }
        .alert p { margin: 0 } .alert strong { color: var(--bad); font-size: 1.3rem }
        .badge { border: 2px solid; border-radius: 99px; display: inline-block; font-weight: 650; margin: 0 0 1rem;
          padding: 0.25rem 1.1rem }
        .badge.good { color: var(--good) } .badge.warn { color: var(--warn) } .badge.bad { color: var(--bad) }
        .findings { margin: 0 0 1.2rem; padding: 0; list-style: none; max-width: 46rem }
        .findings li { border-left: 4px solid var(--note-line); margin: 0 0 0.6rem; padding: 0.1rem 0 0.1rem 0.9rem }
        .findings li.grave { border-color: var(--bad) }
        .findings b { display: block; font-size: 0.9rem }
        .repair { background: var(--soft); border-radius: 8px; margin: 0 0 1.5rem; padding: 0.9rem 1.2rem; max-width: 46rem }
        .repair dl { margin: 0 }
        .fates { margin: 0 0 1.2rem; padding-left: 1.2rem; max-width: 46rem }
        .stayed { font-weight: 650; outline: 1px solid var(--muted); outline-offset: -1px }
        .segment b { unicode-bidi: isolate }
        .chips { display: flex; flex-wrap: wrap; gap: 0.3rem; margin: 0 0 0.6rem }
        .card h4 { font-size: 0.9rem; margin: 0.9rem 0 0.2rem }
        .card .rules li { display: block } .card .rules small { color: var(--muted); display: block }
        .card blockquote { border-left: 3px solid var(--line); margin: 0.5rem 0; padding: 0 0 0 0.7rem; font-size: 0.9rem;
          overflow-wrap: anywhere }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem;
          align-items: start }
        .card { background: var(--soft); border-top: 3px solid; border-radius: 4px 4px 8px 8px; padding: 1rem 1.2rem }
        .card p { margin: 0.1rem 0 0.6rem; font-size: 0.9rem }
        .card ul { margin: 0; padding: 0; list-style: none; font-size: 0.9rem }
        .card li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.8rem;
          padding: 0.3rem 0; border-top: 1px solid var(--line) }
        .card em { font-style: normal; font-weight: 600 }
        .card li > span:last-child { font-variant-numeric: tabular-nums }
        .scroll { overflow-x: auto; margin: 0 0 1.5rem; border: 1px solid var(--line); border-radius: 8px }
        .scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent);
          outline-offset: 2px }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums }
        caption { text-align: left; padding: 0.7rem 0.9rem; color: var(--muted); font-size: 0.9rem }
        caption span { display: inline-block; position: sticky; left: 0.9rem; max-width: min(100%, 100vw - 5rem) }
        th, td { padding: 0.45rem 0.8rem; text-align: right; white-space: nowrap; border-top: 1px solid var(--line) }
        thead th { font-weight: 600; color: var(--muted); vertical-align: bottom }
        thead th[colspan] { text-align: center; border-left: 1px solid var(--line) }
        th:first-child { text-align: left }
        thead tr:nth-child(2) th:first-child { text-align: right }
        tbody th { font-weight: 400; min-width: 8.5rem; max-width: 17rem; white-space: normal }
        #table-raw { font-size: 0.86rem }
        #table-k th, #table-k td, #table-movement th, #table-movement td, #table-history th, #table-history td {
          padding-inline: 0.55rem }
        #table-k thead th, #table-movement thead th, #table-history thead th { min-width: 4.2rem; max-width: 9rem;
          white-space: normal }
        #table-movement thead th, #table-history thead th { min-width: 7rem }
        #table-k thead th:last-child, td.words { max-width: none; min-width: 15rem; text-align: left;
          white-space: normal }
        #table-raw th, #table-raw td { padding-inline: 0.5rem }
        .total th, .total td { font-weight: 650; border-top: 2px solid var(--muted) }
        .flag { border: 1px solid var(--line); border-radius: 99px; color: var(--muted); font-size: 0.78rem;
          font-weight: 400; padding: 0 0.5em; white-space: nowrap }
        details { margin: 0 0 1.5rem }
        summary { cursor: pointer; color: var(--accent); font-size: 0.95rem; margin-bottom: 0.6rem }
        details .scroll { max-height: 26rem; overflow-y: auto }
        .glossary, .methods { margin: 0 0 1.5rem; font-size: 0.93rem }
        .glossary div, .methods div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: 0.35rem 0 }
        .methods div { border-top: 1px solid var(--line); padding: 0.55rem 0 }
        .glossary dt, .methods dt { color: var(--muted) }
        .glossary dd, .methods dd { margin: 0; max-width: 40rem }
        footer { border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9rem; margin-top: 3rem;
          padding-top: 1rem }
        @media (max-width: 40rem) {
          body { padding-top: 1.6rem }
          section { padding-top: 2.2rem }
          .figures { grid-template-columns: 1fr 1fr }
          .glossary div, .methods div { grid-template-columns: 1fr }
          .chart { height: 19rem }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt }
          nav, .skip, summary { display: none }
          section { padding-top: 1.5rem }
          figure, .card, tr, .note { break-inside: avoid }
          h2, h3, figcaption, caption { break-after: avoid }
          .scroll, details .scroll { overflow: visible; max-height: none; border: 0 }
          canvas { max-width: 100% }
          th, td { padding: 0.25rem 0.4rem; font-size: 8pt }
        }

        """
}
