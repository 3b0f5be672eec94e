import Yams

/// One place in the configuration file: what is written there, and under which key and line, so that every complaint
/// can name both.
struct SettingsNode {
    private let node: Node
    private let file: String
    /// For example `brands[0].any`; empty for the whole file.
    private let path: String

    /// Reads a YAML file.
    ///
    /// - Throws: ``SettingsError`` if it is not YAML.
    init?(yaml: String, file: String) throws(SettingsError) {
        do {
            guard let node = try compose(yaml: yaml) else { return nil }
            self.init(node: node, file: file, path: "")
        } catch let error as YamlError {
            throw SettingsError("\(file) is not valid YAML: \(error)".replacing("\n", with: " "))
        } catch {
            throw SettingsError("\(file) is not valid YAML.")
        }
    }

    private init(node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    func complaint(_ message: String) -> SettingsError {
        let line = node.mark.map { ":\($0.line)" } ?? ""
        return SettingsError("\(file)\(line): \(path.isEmpty ? "" : "\(path) ")\(message)")
    }

    private var isEmpty: Bool { node.null != nil }

    /// The members of a mapping, each of which must be expected.
    func members(_ expected: [String]) throws(SettingsError) -> [String: SettingsNode] {
        if isEmpty { return [:] }
        guard let mapping = node.mapping else { throw complaint("must be a mapping of keys to values.") }
        var members: [String: SettingsNode] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            let at = path.isEmpty ? name : "\(path).\(name)"
            let place = SettingsNode(node: key, file: file, path: at)
            guard expected.contains(name) else {
                throw place.complaint(
                    "is not a key that Covey knows here; it knows \(expected.joined(separator: ", ")).")
            }
            let child = SettingsNode(node: value, file: file, path: at)
            if !child.isEmpty { members[name] = child }
        }
        return members
    }

    func list() throws(SettingsError) -> [SettingsNode] {
        if isEmpty { return [] }
        guard let sequence = node.sequence else { throw complaint("must be a list.") }
        return sequence.enumerated().map { SettingsNode(node: $1, file: file, path: "\(path)[\($0)]") }
    }

    func text() throws(SettingsError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else { throw complaint("must be a text.") }
        return text
    }

    /// Whether this is a plain text and not a mapping or a list.
    var isText: Bool { node.scalar != nil }

    func flag() throws(SettingsError) -> Bool {
        guard let flag = node.bool else { throw complaint("must be true or false.") }
        return flag
    }

    func integer(_ range: ClosedRange<Int>) throws(SettingsError) -> Int {
        guard let integer = node.int, range.contains(integer) else {
            throw complaint("must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return integer
    }

    /// A finite number that is not below one bound, and not above another if there is one.
    func number(from least: Double, through most: Double = .greatestFiniteMagnitude) throws(SettingsError) -> Double {
        guard let number = node.float, number.isFinite, number >= least, number <= most else {
            let end = most < .greatestFiniteMagnitude ? " to \(most)" : " up"
            throw complaint("must be a number from \(least)\(end).")
        }
        return number
    }

    /// A finite number above a bound.
    func number(above bound: Double) throws(SettingsError) -> Double {
        guard let number = node.float, number.isFinite, number > bound else {
            throw complaint("must be a number above \(bound).")
        }
        return number
    }

    /// One of a few words.
    func choice<Value>(_ choices: KeyValuePairs<String, Value>) throws(SettingsError) -> Value {
        let text = try text()
        guard let choice = choices.first(where: { $0.key == text }) else {
            throw complaint("is \(text), but must be \(choices.map(\.key).joined(separator: " or ")).")
        }
        return choice.value
    }
}

/// What is wrong with the configuration: one sentence that names the file, the line and the key.
struct SettingsError: Error, CustomStringConvertible {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    var description: String { message }
}
