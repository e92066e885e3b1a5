import Foundation
import Hummingbird

extension RequestContext {
    /// A piece of the path, decoded. What cannot be the id of anything is not there.
    func id(_ name: String = "id") throws(ProblemKind) -> String {
        guard let id = parameters.get(name)?.removingPercentEncoding, !id.isEmpty, id.unicodeScalars.count <= 64,
            !id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw .noSuchResource }
        return id
    }

    /// The same, of something that is numbered.
    func number(_ name: String = "id") throws(ProblemKind) -> Int {
        let text = try id(name)
        guard let number = Int(text), number > 0, String(number) == text else { throw .noSuchResource }
        return number
    }
}
