/// What an operator can set about the service. `config/covey.yaml` documents each key with its default.
public struct ServiceSettings: Sendable {
    public var title = "Covey"
    /// The address to listen at. One that others can reach needs ``tls`` or ``isBehindProxy``.
    public var host = "127.0.0.1"
    /// 0 takes any free one.
    public var port = 8080
    public var tls: TLSFiles?
    /// A proxy in front speaks TLS: the service believes `X-Forwarded-For` and `X-Forwarded-Proto`.
    public var isBehindProxy = false
    /// A port for `/metrics` alone, without keys and for this machine only; `nil` serves it with the others, to keys of scope `operate`.
    public var metricsPort: Int?
    /// The most bytes of one request.
    public var bodyLimit = 10 << 20
    /// Seconds until a request that is not a stream is answered with an error.
    public var deadline = 30.0
    /// Requests of one key in one minute; `nil` sets no limit. Posts and downloads count as one request each.
    public var requestsPerMinute: Int? = 6_000
    /// Groups of fewer people are not told apart in reports: segments of fewer members; trends, meters and places whose
    /// posts fewer different authors wrote.
    public var smallestGroup = 10
    /// The share of satisfied posts that is aimed at, 0...1.
    public var target = 0.7
    /// How many days the overview looks back; it is held against as many before.
    public var period = 28
    /// Addresses of map tiles, `https://HOST/{z}/{x}/{y}.png`; `nil` draws the map without.
    public var tiles: String?
    /// The folder of Chart.js.
    public var chartLibrary = "/usr/share/javascript/chart.js/chart.min.js"
    /// The folder of Leaflet.
    public var mapLibrary = "/usr/share/javascript/leaflet"
    public var tokens: TokenSettings?
    /// What is done by itself, and when.
    public var jobs: [JobSettings] = []
    /// Needed for digests.
    public var mail: MailSettings?

    public init() {}

    /// Files for TLS, in PEM.
    public struct TLSFiles: Hashable, Sendable {
        public var certificates: String
        public var key: String

        public init(certificates: String, key: String) {
            self.certificates = certificates
            self.key = key
        }
    }

    /// Whose bearer tokens are taken (OpenID Connect, RFC 9068).
    public struct TokenSettings: Hashable, Sendable {
        /// `iss`, to the letter.
        public var issuer: String
        /// `aud`, to the letter.
        public var audience: String
        /// Where the issuer's keys are: an `https` address, or the path of a file.
        public var keys: String
        /// The claim that holds roles, a text or a list of texts.
        public var rolesClaim = "roles"

        public init(issuer: String, audience: String, keys: String) {
            self.issuer = issuer
            self.audience = audience
            self.keys = keys
        }
    }
}
