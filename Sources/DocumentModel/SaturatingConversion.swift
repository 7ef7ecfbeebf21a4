extension FixedWidthInteger {
    /// The whole part of a number, or the nearest number of this type; 0 where it is no number.
    ///
    /// The plain conversion ends the program for what does not fit, and numbers come out of files that anyone can write.
    @inlinable package init(saturating number: Double) {
        if let whole = Self(exactly: number.rounded(.towardZero)) {
            self = whole
        } else if number.isNaN {
            self = 0
        } else {
            self = number < 0 ? .min : .max
        }
    }
}

// In the package these stand in front of the plain conversions, so that the compiler tells of each.

extension Int {
    @available(*, deprecated, message: "ends the program for what does not fit; use Int(saturating:)")
    package init(_ number: Double) {
        self.init(saturating: number)
    }
}

extension Int32 {
    @available(*, deprecated, message: "ends the program for what does not fit; use Int32(saturating:)")
    package init(_ number: Double) {
        self.init(saturating: number)
    }
}

extension UInt8 {
    @available(*, deprecated, message: "ends the program for what does not fit; use UInt8(saturating:)")
    package init(_ number: Double) {
        self.init(saturating: number)
    }
}
