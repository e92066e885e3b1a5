import Foundation

/// A workbook that `Fixtures/make.py` wrote.
func fixture(_ name: String) throws -> [UInt8] {
    let file = Bundle.module.bundleURL.appending(path: "Fixtures/\(name).xlsx")
    return Array(try Data(contentsOf: file))
}
