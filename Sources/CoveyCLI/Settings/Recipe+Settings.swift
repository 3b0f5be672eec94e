import Covey

extension Recipe {
    /// Takes over what a configuration says of segments.
    ///
    /// - Parameters:
    ///   - brands: The ids of the brands of the configuration, whose shares can be features.
    ///   - topics: Those of its topics.
    mutating func read(_ node: SettingsNode, brands: [String], topics: [String]) throws(SettingsError) {
        let keys = try node.members([
            "features", "scaling", "clip", "shrinkage", "minimum_posts", "minimum_size", "minimum_share", "k", "seed",
            "restarts", "iterations",
        ])
        if let node = keys["features"] {
            columns = try node.list().map { (item) throws(SettingsError) in
                try Self.column(item, brands: brands, topics: topics)
            }
            guard !columns.isEmpty, Set(features).count == columns.count else {
                throw node.complaint("must name each feature once, and at least one.")
            }
        }
        if let node = keys["scaling"] {
            scaling = try node.choice(["standard": .standard, "robust": .robust, "none": .none])
        }
        if let node = keys["clip"] { clip = try node.text() == "none" ? nil : try node.number(above: 0) }
        if let node = keys["shrinkage"] {
            shrinkage = try node.text() == "auto" ? .estimated : .posts(try node.number(from: 0))
        }
        if let node = keys["minimum_posts"] { minimumPosts = Int64(try node.integer(1...1_000_000)) }
        if let node = keys["minimum_size"] { floor.people = try node.integer(0...Int.max) }
        if let node = keys["minimum_share"] { floor.share = try node.number(from: 0, through: 1) }
        if let node = keys["k"] {
            guard let policy = KRange(argument: try node.text()) else {
                throw node.complaint("must be a number of segments such as 5, or a range such as 2...12.")
            }
            k = policy.policy
        }
        if let node = keys["seed"] { seed = UInt64(try node.integer(0...Int.max)) }
        if let node = keys["restarts"] { restarts = try node.integer(1...1_000) }
        if let node = keys["iterations"] { maximumIterations = try node.integer(1...100_000) }
    }

    /// One feature: its name alone, or a mapping with its transform and weight.
    private static func column(
        _ item: SettingsNode, brands: [String], topics: [String]
    ) throws(SettingsError) -> Column {
        if item.isText { return Column(try feature(item, brands: brands, topics: topics)) }
        let keys = try item.members(["feature", "transform", "weight"])
        guard let node = keys["feature"] else { throw item.complaint("has no feature.") }
        var column = Column(try feature(node, brands: brands, topics: topics))
        if let node = keys["transform"] {
            column.transform = try node.choice(["none": .identity, "log1p": .logarithm])
        }
        if let node = keys["weight"] { column.weight = try node.number(above: 0) }
        return column
    }

    private static func feature(
        _ node: SettingsNode, brands: [String], topics: [String]
    ) throws(SettingsError) -> Feature {
        let name = try node.text()
        let known =
            Feature.plain.map(\.rawValue) + brands.map { Feature.brand($0).rawValue }
            + topics.map { Feature.topic($0).rawValue }
        guard known.contains(name), let feature = Feature(rawValue: name) else {
            throw node.complaint("is \(name), which is no feature; there are \(known.joined(separator: ", ")).")
        }
        return feature
    }
}
