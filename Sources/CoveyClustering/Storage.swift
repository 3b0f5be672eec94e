/// Owns memory that several threads fill at once, each its own part; frees it at the end of its life.
///
/// An array would have to be borrowed through nested closures for that.
@safe final class Storage<Element: BitwiseCopyable> {
    /// The first element.
    let base: UnsafeMutablePointer<Element>
    /// The number of elements.
    let count: Int

    init(repeating element: Element, count: Int) {
        self.count = count
        unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: count)
        unsafe base.initialize(repeating: element, count: count)
    }

    deinit { unsafe base.deallocate() }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "index \(index) of \(count)")
            return unsafe base[index]
        }
        set {
            precondition(index >= 0 && index < count, "index \(index) of \(count)")
            unsafe base[index] = newValue
        }
    }
}
