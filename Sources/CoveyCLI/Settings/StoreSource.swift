import Foundation

/// Where the store's address is written: in a setting, or in a file that a setting names, as secrets are.
enum StoreSource {
    case address(String)
    /// The address is the first line.
    case file(String)

    /// Of the environment; `nil` if it says nothing.
    static func of(_ environment: [String: String]) throws(SettingsError) -> StoreSource? {
        switch (environment["COVEY_STORE"], environment["COVEY_STORE_FILE"]) {
        case (nil, nil): nil
        case (let address?, nil): .address(address)
        case (nil, let file?): .file(file)
        case (_?, _?): throw SettingsError("COVEY_STORE and COVEY_STORE_FILE are both set; unset one of them.")
        }
    }

    func resolve() throws(SettingsError) -> StoreAddress {
        switch self {
        case .address(let text): return try StoreAddress(text)
        case .file(let file):
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw SettingsError("The file \(file), which should hold the store's address, cannot be read.")
            }
            let line = text.prefix { !$0.isNewline }.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty else {
                throw SettingsError("The file \(file) should hold the store's address, but its first line is empty.")
            }
            return try StoreAddress(line)
        }
    }
}
