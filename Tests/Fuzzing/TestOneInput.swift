import FuzzTargets
import Glibc

/// The target that `PLANLIFT_FUZZ_TARGET` names.
private let target: FuzzTarget = {
    let name = getenv("PLANLIFT_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        print(
            "PLANLIFT_FUZZ_TARGET names no target; they are: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))"
        )
        exit(2)
    }
    return target
}()

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.read(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
