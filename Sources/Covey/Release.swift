/// The version of the program, as people see it and as runs record it.
public enum Release {
    public static let version = "0.1.0"
}
