import COpenBLAS

/// What the arithmetic of a fit is done with: another library or another kind of processor may round otherwise.
public enum Arithmetic {
    /// The library with its version, and the kind of processor whose kernels it has chosen.
    public static var description: String {
        let configuration = unsafe String(cString: openblas_get_config())
        let version = configuration.split(separator: " ").prefix(2).joined(separator: " ")
        return unsafe "\(version) \(String(cString: openblas_get_corename()))"
    }
}
